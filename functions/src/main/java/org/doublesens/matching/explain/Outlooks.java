package org.doublesens.matching.explain;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.matching.Aim;
import org.doublesens.matching.MatchAnswer;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.MatchResult;
import org.doublesens.matching.Matcher;
import org.doublesens.matching.Person;
import org.doublesens.matching.Rule;
import org.doublesens.matching.explain.Relaxation.OneMoreHalfDay;
import org.doublesens.matching.solver.Seats;

/// What changes for the whole cohort would bring, found by solving the changed request; only those that bring somebody
/// in are told.
public final class Outlooks {
    private final MatchRequest request;
    private final int people;
    private final Matcher matcher;

    /// @param clock only measures how long the runs take
    public Outlooks(MatchRequest request, MatchResult result, InstantSource clock) {
        this.request = request;
        people = result.objective().people();
        matcher = new Matcher(clock);
    }

    /// @param waiting the reasons of those who wait, whose half-days are tried together
    public List<Outlook> all(List<WaitingReason> waiting) {
        var outlooks = new ArrayList<Outlook>();
        for (var rule : request.policy().rules()) {
            if (rule.isPublic() && rule != Rule.BANNED && rule != Rule.COMPLEMENTARITY) {
                outlooks.add(new Outlook.Without(
                        rule, morePeople(request.with(request.policy().without(rule)))));
            }
        }
        if (!request.policy().trios()) {
            outlooks.add(new Outlook.WithTrios(
                    morePeople(request.with(request.policy().withTrios()))));
        }
        outlooks.add(withHalfDays(waiting));
        outlooks.removeIf(outlook -> outlook.morePeople() <= 0);
        return outlooks;
    }

    private Outlook withHalfDays(List<WaitingReason> waiting) {
        var halfDays = new ArrayList<OneMoreHalfDay>();
        var changed = request;
        for (var reason : waiting) {
            for (var relaxation : reason.relaxations()) {
                if (relaxation instanceof OneMoreHalfDay halfDay) {
                    halfDays.add(halfDay);
                    changed = halfDay.applied(changed);
                }
            }
        }
        return new Outlook.WithHalfDays(halfDays, halfDays.isEmpty() ? 0 : morePeople(changed));
    }

    private int morePeople(MatchRequest changed) {
        var asked = changed.with(changed.policy().aimingAt(Aim.MOST_PEOPLE));
        if (mostPeople(asked) <= people) {
            return 0;
        }
        return switch (matcher.match(asked)) {
            case MatchAnswer.Matched matched -> matched.result().objective().people() - people;
            case MatchAnswer.Refused refused -> 0;
        };
    }

    /// How many people there are places for, if everybody were allowed to meet everybody.
    private static int mostPeople(MatchRequest request) {
        var seats = new Seats(request);
        return (int) (Math.min(request.juniors().size(), places(request.seniors(), false, seats))
                + Math.min(request.seniors().size(), places(request.juniors(), true, seats)));
    }

    private static long places(List<Person> side, boolean junior, Seats seats) {
        var places = 0L;
        for (var person : side) {
            places += seats.capacity(person, junior);
        }
        return places;
    }
}
