package org.doublesens.pairing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.doublesens.matching.MatchRequest;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Problem;
import org.doublesens.program.Twosome;

/// A proposal under the organiser's hands: applies one wish after the other, and notes every one that cannot be.
final class Draft {
    private final Set<Twosome> locks;
    private final Set<Twosome> bans;
    private final Set<Twosome> pairs;
    private final Objections objections;
    private final List<Problem> problems = new ArrayList<>();
    private boolean solve;

    /// @param request everybody who may be matched now
    /// @param locks   what is locked so far; a lock on somebody who left meanwhile is no more
    /// @param bans    what is forbidden so far
    /// @param pairs   who meets whom so far
    Draft(MatchRequest request, Set<Twosome> locks, Set<Twosome> bans, Set<Twosome> pairs) {
        objections = new Objections(request);
        this.locks = new TreeSet<>(locks);
        this.bans = new TreeSet<>(bans);
        this.pairs = new TreeSet<>(pairs);
        this.locks.removeIf(lock -> !objections.unknown(lock, "").isEmpty());
    }

    Set<Twosome> locks() {
        return locks;
    }

    Set<Twosome> bans() {
        return bans;
    }

    Set<Twosome> pairs() {
        return pairs;
    }

    /// Whether the rest must be solved again.
    boolean asksToSolve() {
        return solve;
    }

    /// Everything that cannot be; a lock that people's new answers
    /// have made impossible stands in the way of a solution.
    List<Problem> problems() {
        var all = new ArrayList<>(problems);
        if (problems.isEmpty()) {
            all.addAll(objections.crowds(locks));
            if (solve) {
                locks.forEach(lock -> all.addAll(objections.of(lock, "/locks/" + name(lock))));
            }
        }
        return all;
    }

    void apply(Adjustment wish, String place) {
        switch (wish) {
            case Adjustment.Lock(var people) -> lock(people, place);
            case Adjustment.Unlock(var people) -> locks.remove(people);
            case Adjustment.Ban(var people) -> ban(people, place);
            case Adjustment.Unban(var people) -> bans.remove(people);
            case Adjustment.Swap(var junior, var other) -> swap(junior, other, place);
            case Adjustment.SolveAgain() -> solve = true;
        }
    }

    private void lock(Twosome people, String place) {
        if (bans.contains(people)) {
            problems.add(new Problem(place, "banned", "These two are forbidden; lift the ban first."));
            return;
        }
        var objected = objections.of(people, place);
        problems.addAll(objected);
        if (objected.isEmpty()) {
            locks.add(people);
            solve |= !pairs.contains(people);
        }
    }

    private void ban(Twosome people, String place) {
        if (locks.contains(people)) {
            problems.add(new Problem(place, "locked", "These two are locked; unlock them first."));
            return;
        }
        var unknown = objections.unknown(people, place);
        problems.addAll(unknown);
        if (unknown.isEmpty()) {
            bans.add(people);
            solve |= pairs.contains(people);
        }
    }

    private void swap(ParticipantId junior, ParticipantId other, String place) {
        var seniors = seniors();
        var one = seniors.get(junior);
        var two = seniors.get(other);
        if (one == null) {
            problems.add(new Problem(place + "/juniorId", "not-in-a-pair", "This junior has no partner to exchange."));
        }
        if (two == null) {
            problems.add(
                    new Problem(place + "/otherJuniorId", "not-in-a-pair", "This junior has no partner to exchange."));
        }
        if (one != null && two != null && !one.equals(two)) {
            exchange(new Twosome(junior, one), new Twosome(other, two), place);
        }
    }

    private void exchange(Twosome one, Twosome two, String place) {
        var formed = List.of(new Twosome(one.junior(), two.senior()), new Twosome(two.junior(), one.senior()));
        var before = problems.size();
        for (var people : List.of(one, two)) {
            if (locks.contains(people)) {
                problems.add(new Problem(place, "locked", name(people) + " is locked; unlock it first."));
            }
        }
        for (var people : formed) {
            if (bans.contains(people)) {
                problems.add(new Problem(place, "banned", name(people) + " is a pair that is forbidden."));
            }
            problems.addAll(objections.of(people, place));
        }
        if (problems.size() == before) {
            pairs.removeAll(List.of(one, two));
            pairs.addAll(formed);
            locks.addAll(formed);
        }
    }

    private Map<ParticipantId, ParticipantId> seniors() {
        var seniors = new HashMap<ParticipantId, ParticipantId>();
        pairs.forEach(pair -> seniors.put(pair.junior(), pair.senior()));
        return seniors;
    }

    static String name(Twosome people) {
        return people.junior().value() + "-" + people.senior().value();
    }
}
