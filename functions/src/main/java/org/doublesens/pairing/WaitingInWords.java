package org.doublesens.pairing;

import org.doublesens.matching.Rule;
import org.doublesens.matching.explain.Obstacle;
import org.doublesens.matching.explain.Relaxation;
import org.doublesens.matching.explain.WaitingReason;
import org.doublesens.program.Blocked;
import org.doublesens.program.HalfDay;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Skill;
import org.doublesens.program.WayOut;

/// Says why somebody waits, without what is private to others.
final class WaitingInWords {
    private WaitingInWords() {}

    static MatchingRun.Unmatched of(WaitingReason reason) {
        return new MatchingRun.Unmatched(blocked(reason.obstacle()), wayOut(reason));
    }

    private static Blocked blocked(Obstacle obstacle) {
        return switch (obstacle) {
            case Obstacle.NobodyThere() -> Blocked.NOBODY_THERE;
            case Obstacle.NobodyFits() -> Blocked.OTHER;
            case Obstacle.Crowded(var people, var partners) -> Blocked.NUMBERS;
            case Obstacle.NobodyAllowed(var binding, var ruledOut) -> blocked(binding);
        };
    }

    private static Blocked blocked(Rule rule) {
        return switch (rule) {
            case REPORTING_LINE -> Blocked.REPORTING_LINE;
            case SAME_TEAM -> Blocked.SAME_TEAM;
            case SHARED_LANGUAGE -> Blocked.SHARED_LANGUAGE;
            case SHARED_HALF_DAY -> Blocked.SHARED_HALF_DAY;
            case RANK_GAP -> Blocked.RANK_GAP;
            case MET_BEFORE -> Blocked.MET_BEFORE;
            case COMPLEMENTARITY, BOTH_DIRECTIONS, JUNIOR_SHOWS -> Blocked.COMPLEMENTARITY;
            case AVOIDED, BANNED, SAME_SITE -> Blocked.OTHER;
        };
    }

    /// The first change that is in the reader's own hands, else whose hands it is in.
    private static WayOut wayOut(WaitingReason reason) {
        for (var relaxation : reason.relaxations()) {
            if (relaxation instanceof Relaxation.OneMoreHalfDay(var person, var halfDay)
                    && person.equals(reason.person())) {
                return new WayOut.OneMoreHalfDay(HalfDay.valueOf(halfDay.name()));
            }
            if (relaxation instanceof Relaxation.OneMoreWish(var person, var skill) && person.equals(reason.person())) {
                return new WayOut.OneMoreWish(new Skill(skill));
            }
        }
        return reason.relaxations().isEmpty() ? new WayOut.NextRound() : new WayOut.UpToTheOrganiser();
    }
}
