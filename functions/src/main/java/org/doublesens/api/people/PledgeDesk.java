package org.doublesens.api.people;

import java.util.HashSet;
import java.util.Set;
import org.doublesens.lambda.Form;
import org.doublesens.pages.Outcome;
import org.doublesens.pages.Page;
import org.doublesens.pages.SelfCheck;
import org.doublesens.program.Participant;
import org.jspecify.annotations.Nullable;

/// The charter: pledge, or check oneself in private.
final class PledgeDesk implements Desk {
    private final Doorstep doorstep;
    private final Acts acts;

    PledgeDesk(Doorstep doorstep, Acts acts) {
        this.doorstep = doorstep;
        this.acts = acts;
    }

    @Override
    public Reply show(Visit visit, Form query) {
        return answer(visit, null);
    }

    @Override
    public Reply commit(Visit visit, Form form) {
        if (form.text("act").equals("check")) {
            return answer(visit, ticked(form));
        }
        return Reply.to(
                acts.pledge(visit.cohortId(), visit.id()),
                outcome -> new Page.Pledge(visit.cohort(), doorstep.again(visit), null, outcome),
                faults -> new Page.Pledge(visit.cohort(), visit.reader(), null, Outcome.ASKED));
    }

    private static Reply answer(Visit visit, @Nullable Set<Integer> ticked) {
        var person = visit.reader();
        return switch (person.standing()) {
            case INVITED, SILENT -> Reply.notice(Page.Notice.Kind.NOT_YET);
            case LEFT, ERASED -> Reply.notice(Page.Notice.Kind.NOT_PART_ANY_MORE);
            case ANSWERED, PLEDGED, WAITING, PAIRED ->
                Reply.page(new Page.Pledge(visit.cohort(), person, ticked, outcome(person)));
        };
    }

    private static Outcome outcome(Participant person) {
        return person.pledged() == null ? Outcome.ASKED : Outcome.ALREADY;
    }

    private static Set<Integer> ticked(Form form) {
        var ticked = new HashSet<Integer>();
        for (var item : SelfCheck.values()) {
            if (form.all("true").contains(Integer.toString(item.ordinal()))) {
                ticked.add(item.ordinal());
            }
        }
        return ticked;
    }
}
