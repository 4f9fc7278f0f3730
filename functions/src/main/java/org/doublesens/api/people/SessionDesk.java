package org.doublesens.api.people;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.doublesens.exchanges.SetAim;
import org.doublesens.lambda.Form;
import org.doublesens.pages.Faults;
import org.doublesens.pages.Mistake;
import org.doublesens.pages.Outcome;
import org.doublesens.pages.Page;
import org.doublesens.pages.Page.Meeting.Act;
import org.doublesens.program.Noted;
import org.doublesens.program.Session;

/// A session to come: move it, cancel it, set its aim.
final class SessionDesk implements Desk {
    private final Doorstep doorstep;
    private final InstantSource clock;
    private final Acts acts;

    SessionDesk(Doorstep doorstep, InstantSource clock, Acts acts) {
        this.doorstep = doorstep;
        this.clock = clock;
        this.acts = acts;
    }

    @Override
    public Reply show(Visit visit, Form query) {
        return doorstep.meeting(visit)
                .map(meeting -> show(visit, meeting))
                .orElseGet(() -> Reply.notice(Page.Notice.Kind.NO_SUCH_THING));
    }

    @Override
    public Reply commit(Visit visit, Form form) {
        return doorstep.meeting(visit)
                .map(meeting -> commit(visit, meeting, form))
                .orElseGet(() -> Reply.notice(Page.Notice.Kind.NO_SUCH_THING));
    }

    private Reply show(Visit visit, Doorstep.Meeting meeting) {
        var session = meeting.session();
        if (session.state() != Session.State.PLANNED || !session.starts().isAfter(clock.instant())) {
            return Reply.notice(Page.Notice.Kind.SESSION_OVER);
        }
        return Reply.page(asking(visit, meeting, Faults.NONE));
    }

    private Reply commit(Visit visit, Doorstep.Meeting meeting, Form form) {
        return switch (form.text("act")) {
            case "move" -> move(visit, meeting, form);
            case "cancel" -> {
                var noted = acts.cancelSession(visit.cohortId(), visit.id(), visit.subject());
                yield answer(visit, meeting, Act.CANCEL, noted);
            }
            case "aim" -> aim(visit, meeting, new FormReader(form));
            default -> show(visit, meeting);
        };
    }

    private Reply move(Visit visit, Doorstep.Meeting meeting, Form form) {
        return instant(form.text("slot"))
                .map(slot -> {
                    var noted = acts.moveSession(visit.cohortId(), visit.id(), visit.subject(), slot);
                    return answer(visit, meeting, Act.MOVE, noted);
                })
                .orElseGet(() -> Reply.faulty(asking(visit, meeting, Faults.of("slot", Mistake.CHOICE_NEEDED))));
    }

    private Reply aim(Visit visit, Doorstep.Meeting meeting, FormReader reader) {
        var aim = reader.text("aim", SetAim.LONGEST_AIM);
        if (aim.isEmpty()) {
            reader.mistake("aim", Mistake.TEXT_NEEDED);
        }
        if (!reader.faults().isEmpty()) {
            return Reply.faulty(asking(visit, meeting, reader.faults()));
        }
        return answer(visit, meeting, Act.AIM, acts.setAim(visit.cohortId(), visit.id(), visit.subject(), aim));
    }

    private Reply answer(Visit visit, Doorstep.Meeting meeting, Act act, Noted noted) {
        return Reply.to(
                noted,
                outcome -> done(visit, doorstep.meeting(visit).orElse(meeting), act, outcome),
                faults -> asking(visit, meeting, faults));
    }

    private Page asking(Visit visit, Doorstep.Meeting meeting, Faults faults) {
        var slots = acts.slots(visit.cohortId(), visit.subject());
        return page(visit, meeting, slots, faults, Act.NOTHING, Outcome.ASKED);
    }

    private Page done(Visit visit, Doorstep.Meeting meeting, Act act, Outcome outcome) {
        var slots = act == Act.CANCEL ? List.<Instant>of() : acts.slots(visit.cohortId(), visit.subject());
        return page(visit, meeting, slots, Faults.NONE, act, outcome);
    }

    private static Page page(
            Visit visit, Doorstep.Meeting meeting, List<Instant> slots, Faults faults, Act act, Outcome outcome) {
        return new Page.Meeting(
                visit.cohort(), visit.reader(), meeting.session(), meeting.partners(), slots, faults, act, outcome);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException noInstant) {
            return Optional.empty();
        }
    }
}
