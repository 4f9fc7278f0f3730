package org.doublesens.api.people;

import java.time.InstantSource;
import java.util.Optional;
import org.doublesens.exchanges.AnswerMidpoint;
import org.doublesens.lambda.Form;
import org.doublesens.pages.Faults;
import org.doublesens.pages.MidpointDraft;
import org.doublesens.pages.Outcome;
import org.doublesens.pages.Page;
import org.doublesens.program.Midpoint;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;

/// The questions half-way, once.
final class MidpointDesk implements Desk {
    private final ProgramStore store;
    private final InstantSource clock;
    private final Acts acts;

    MidpointDesk(ProgramStore store, InstantSource clock, Acts acts) {
        this.store = store;
        this.clock = clock;
        this.acts = acts;
    }

    @Override
    public Reply show(Visit visit, Form query) {
        var said = said(visit);
        if (said.isPresent()) {
            return Reply.page(page(visit, MidpointDraft.of(said.get()), Faults.NONE, Outcome.ALREADY));
        }
        var phase = visit.cohort().phase();
        if (phase != Phase.EXCHANGES) {
            var early = phase.compareTo(Phase.EXCHANGES) < 0;
            return Reply.notice(early ? Page.Notice.Kind.NOT_YET : Page.Notice.Kind.STAGE_CLOSED);
        }
        return Reply.page(page(visit, MidpointDraft.EMPTY, Faults.NONE, Outcome.ASKED));
    }

    @Override
    public Reply commit(Visit visit, Form form) {
        if (said(visit).isPresent()) {
            return show(visit, form);
        }
        var reader = new FormReader(form);
        var midpoint = read(visit, reader);
        if (midpoint.isEmpty() || !reader.faults().isEmpty()) {
            return Reply.faulty(page(visit, draft(form), reader.faults(), Outcome.ASKED));
        }
        return Reply.to(
                acts.answerMidpoint(visit.cohortId(), midpoint.get()),
                outcome -> page(visit, MidpointDraft.of(said(visit).orElse(midpoint.get())), Faults.NONE, outcome),
                faults -> page(visit, draft(form), faults, Outcome.ASKED));
    }

    private Optional<Midpoint> read(Visit visit, FormReader reader) {
        var progress = reader.neededNumber("progress", 1, 5);
        var candour = reader.neededNumber("candour", 1, 5);
        var rhythm = reader.needed("rhythm", Midpoint.Rhythm.class);
        var change = reader.text("change", AnswerMidpoint.LONGEST_CHANGE);
        var readBy = reader.choice("readBy", Midpoint.ReadBy.class).orElse(Midpoint.ReadBy.NOBODY);
        if (progress.isEmpty() || candour.isEmpty() || rhythm.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Midpoint(
                visit.id(), progress.get(), candour.get(), rhythm.get(), change.strip(), readBy, clock.instant()));
    }

    private static MidpointDraft draft(Form form) {
        return new MidpointDraft(
                form.text("progress"),
                form.text("candour"),
                form.text("rhythm"),
                form.text("change"),
                form.text("readBy"));
    }

    private Optional<Midpoint> said(Visit visit) {
        return store.find(visit.cohortId(), Midpoint.class, visit.id().value());
    }

    private static Page page(Visit visit, MidpointDraft draft, Faults faults, Outcome outcome) {
        return new Page.HalfWay(visit.cohort(), visit.reader(), draft, faults, outcome);
    }
}
