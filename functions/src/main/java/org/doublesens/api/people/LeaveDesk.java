package org.doublesens.api.people;

import org.doublesens.lambda.Form;
import org.doublesens.pages.Outcome;
import org.doublesens.pages.Page;

/// Leave the program, without a reason.
final class LeaveDesk implements Desk {
    private final Acts acts;

    LeaveDesk(Acts acts) {
        this.acts = acts;
    }

    @Override
    public Reply show(Visit visit, Form query) {
        var outcome = visit.reader().isActive() ? Outcome.ASKED : Outcome.ALREADY;
        return Reply.page(new Page.Leave(visit.cohort(), visit.reader(), outcome));
    }

    @Override
    public Reply commit(Visit visit, Form form) {
        if (!visit.reader().isActive()) {
            return show(visit, form);
        }
        return Reply.to(
                acts.leave(visit.cohortId(), visit.id()),
                outcome -> new Page.Leave(visit.cohort(), visit.reader(), outcome),
                faults -> new Page.Leave(visit.cohort(), visit.reader(), Outcome.ASKED));
    }
}
