package org.doublesens.api.people;

import java.util.Optional;
import org.doublesens.lambda.Form;
import org.doublesens.pages.Faults;
import org.doublesens.pages.Outcome;
import org.doublesens.pages.Page;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Survey;
import org.jspecify.annotations.Nullable;

/// The one question 60 days later.
final class EchoDesk implements Desk {
    private final ProgramStore store;
    private final Acts acts;

    EchoDesk(ProgramStore store, Acts acts) {
        this.store = store;
        this.acts = acts;
    }

    @Override
    public Reply show(Visit visit, Form query) {
        var said = said(visit);
        if (said.isPresent()) {
            return Reply.page(page(visit, said.get(), Faults.NONE, Outcome.ALREADY));
        }
        return switch (visit.cohort().phase()) {
            case ECHO -> Reply.page(page(visit, tapped(query), Faults.NONE, Outcome.ASKED));
            case ENDED, CANCELLED, FAILED -> Reply.notice(Page.Notice.Kind.STAGE_CLOSED);
            case DRAFT, INTAKE, AWARENESS, MATCHING, EXCHANGES, SHARING -> Reply.notice(Page.Notice.Kind.NOT_YET);
        };
    }

    @Override
    public Reply commit(Visit visit, Form form) {
        if (said(visit).isPresent()) {
            return show(visit, form);
        }
        var reader = new FormReader(form);
        var using = reader.needed("using", Survey.StillUsing.class);
        if (using.isEmpty()) {
            return Reply.faulty(page(visit, null, reader.faults(), Outcome.ASKED));
        }
        return Reply.to(
                acts.answerEcho(visit.cohortId(), visit.id(), using.get()),
                outcome -> page(visit, said(visit).orElse(using.get()), Faults.NONE, outcome),
                faults -> page(visit, using.get(), faults, Outcome.ASKED));
    }

    /// What was tapped in the letter; it counts once it is sent.
    private static Survey.@Nullable StillUsing tapped(Form query) {
        return new FormReader(query).choice("using", Survey.StillUsing.class).orElse(null);
    }

    private Optional<Survey.StillUsing> said(Visit visit) {
        return store.find(visit.cohortId(), Survey.class, visit.id().value())
                .flatMap(survey -> Optional.ofNullable(survey.stillUsing()));
    }

    private static Page page(Visit visit, Survey.@Nullable StillUsing said, Faults faults, Outcome outcome) {
        return new Page.SixtyDaysLater(visit.cohort(), visit.reader(), said, faults, outcome);
    }
}
