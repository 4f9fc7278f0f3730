package org.doublesens.api.people;

import java.time.InstantSource;
import java.util.Optional;
import org.doublesens.exchanges.AnswerPulse;
import org.doublesens.lambda.Form;
import org.doublesens.pages.Faults;
import org.doublesens.pages.Outcome;
import org.doublesens.pages.Page;
import org.doublesens.pages.PulseDraft;
import org.doublesens.program.Lesson;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Pulse;

/// The four taps after a session; what was tapped in the letter is chosen already.
final class PulseDesk implements Desk {
    private final ProgramStore store;
    private final Doorstep doorstep;
    private final InstantSource clock;
    private final Acts acts;

    PulseDesk(ProgramStore store, Doorstep doorstep, InstantSource clock, Acts acts) {
        this.store = store;
        this.doorstep = doorstep;
        this.clock = clock;
        this.acts = acts;
    }

    @Override
    public Reply show(Visit visit, Form query) {
        return doorstep.meeting(visit)
                .map(meeting -> show(visit, meeting, query))
                .orElseGet(() -> Reply.notice(Page.Notice.Kind.NO_SUCH_THING));
    }

    @Override
    public Reply commit(Visit visit, Form form) {
        return doorstep.meeting(visit)
                .map(meeting -> commit(visit, meeting, form))
                .orElseGet(() -> Reply.notice(Page.Notice.Kind.NO_SUCH_THING));
    }

    private Reply show(Visit visit, Doorstep.Meeting meeting, Form query) {
        if (pulse(visit).isPresent()) {
            return Reply.page(noted(visit, meeting, Outcome.ALREADY));
        }
        return switch (meeting.session().state()) {
            case CANCELLED_BY_JUNIOR, CANCELLED_BY_SENIOR, CALLED_OFF -> Reply.notice(Page.Notice.Kind.SESSION_OVER);
            case PLANNED, HELD, MISSED, UNKNOWN -> due(visit, meeting, query);
        };
    }

    private Reply due(Visit visit, Doorstep.Meeting meeting, Form query) {
        if (meeting.session().starts().isAfter(clock.instant())) {
            return Reply.notice(Page.Notice.Kind.NOT_YET);
        }
        var tapped = PulseDraft.tapped(query.text("took"), query.text("useful"), query.text("fit"))
                .withNote(note(visit));
        return Reply.page(page(visit, meeting, tapped, Faults.NONE, Outcome.ASKED));
    }

    private Reply commit(Visit visit, Doorstep.Meeting meeting, Form form) {
        var reader = new FormReader(form);
        var pulse = read(visit, meeting, reader);
        var lesson = reader.text("lesson", AnswerPulse.LONGEST_LESSON);
        var draft = draft(form);
        if (pulse.isEmpty() || !reader.faults().isEmpty()) {
            return Reply.faulty(page(visit, meeting, draft, reader.faults(), Outcome.ASKED));
        }
        var share = reader.choice("share", Lesson.Share.class).orElse(Lesson.Share.NO);
        return Reply.to(
                acts.answerPulse(visit.cohortId(), pulse.get(), lesson, share),
                outcome -> noted(visit, meeting, outcome),
                faults -> page(visit, meeting, draft, faults, Outcome.ASKED));
    }

    /// A session that did not take place has no marks.
    private Optional<Pulse> read(Visit visit, Doorstep.Meeting meeting, FormReader reader) {
        var took = reader.needed("took", Pulse.Took.class);
        var happened = took.filter(it -> it == Pulse.Took.YES).isPresent();
        var useful = happened ? reader.neededNumber("useful", 1, 5) : Optional.of(0);
        var led = happened ? reader.needed("led", Pulse.Led.class) : Optional.of(Pulse.Led.AS_PLANNED);
        if (took.isEmpty() || useful.isEmpty() || led.isEmpty()) {
            return Optional.empty();
        }
        var fit = meeting.isFirst() ? reader.choice("fit", Pulse.Fit.class) : Optional.<Pulse.Fit>empty();
        return Optional.of(new Pulse(
                meeting.session().id(),
                visit.id(),
                took.get(),
                useful.get(),
                led.get(),
                fit.orElse(null),
                clock.instant()));
    }

    private static PulseDraft draft(Form form) {
        return new PulseDraft(
                form.text("took"),
                form.text("useful"),
                form.text("led"),
                form.text("fit"),
                form.text("lesson"),
                form.text("share"));
    }

    private Optional<Pulse> pulse(Visit visit) {
        return store.find(visit.cohortId(), Pulse.class, Pulse.idOf(visit.subject(), visit.id()));
    }

    private String note(Visit visit) {
        return store.find(visit.cohortId(), Lesson.class, Pulse.idOf(visit.subject(), visit.id()))
                .map(Lesson::text)
                .orElse("");
    }

    private Page noted(Visit visit, Doorstep.Meeting meeting, Outcome outcome) {
        var lesson = store.find(visit.cohortId(), Lesson.class, Pulse.idOf(visit.subject(), visit.id()));
        var draft = PulseDraft.of(pulse(visit).orElseThrow(), lesson.orElse(null));
        return page(visit, meeting, draft, Faults.NONE, outcome);
    }

    private static Page page(Visit visit, Doorstep.Meeting meeting, PulseDraft draft, Faults faults, Outcome outcome) {
        return new Page.Feedback(
                visit.cohort(),
                visit.reader(),
                meeting.session(),
                meeting.partners(),
                meeting.isFirst(),
                draft,
                faults,
                outcome);
    }
}
