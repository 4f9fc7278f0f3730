package org.doublesens.api.people;

import org.doublesens.lambda.Form;
import org.doublesens.pages.Outcome;
import org.doublesens.pages.Page;
import org.doublesens.program.Noted;

/// The one-click POST of RFC 8058: the whole program runs by mail, so a participant who stops it leaves kindly.
final class UnsubscribeDesk implements Desk {
    private final Acts acts;

    UnsubscribeDesk(Acts acts) {
        this.acts = acts;
    }

    @Override
    public Reply show(Visit visit, Form query) {
        var person = visit.person();
        var outcome = person != null && !person.isActive() ? Outcome.ALREADY : Outcome.ASKED;
        return Reply.page(page(visit, outcome));
    }

    @Override
    public Reply commit(Visit visit, Form form) {
        var person = visit.person();
        if (person != null && !person.isActive()) {
            return Reply.page(page(visit, Outcome.ALREADY));
        }
        return Reply.to(stop(visit), outcome -> page(visit, outcome), faults -> page(visit, Outcome.ASKED));
    }

    private Noted stop(Visit visit) {
        return visit.person() == null
                ? acts.stopDigest(visit.cohortId(), visit.holder())
                : acts.leave(visit.cohortId(), visit.id());
    }

    private static Page page(Visit visit, Outcome outcome) {
        return new Page.Unsubscribe(visit.cohort(), visit.person() != null, outcome);
    }
}
