package org.doublesens.matching.score;

import java.util.ArrayList;
import java.util.List;
import org.doublesens.matching.Person;
import org.doublesens.matching.Showing;
import org.doublesens.matching.Wanting;
import org.doublesens.matching.Weights;

/// The score of one pair, part by part: the formula as the documentation states it, which the fast scorer is tested
/// against.
public final class PairScore {
    private PairScore() {}

    public static int of(Person junior, Person senior, Weights weights) {
        return parts(junior, senior, weights).total();
    }

    public static ScoreParts parts(Person junior, Person senior, Weights weights) {
        var juniorShows = points(junior, senior, weights);
        var seniorShows = points(senior, junior, weights);
        return new ScoreParts(
                weights.weakerDirection() * Math.min(juniorShows, seniorShows),
                weights.strongerDirection() * Math.max(juniorShows, seniorShows),
                differ(junior.department(), senior.department()) ? weights.otherDepartment() : 0,
                differ(junior.site(), senior.site()) ? weights.otherSite() : 0);
    }

    /// What one person can show another, the learner's dearest wish first.
    public static List<Shown> shown(Person shower, Person learner, Weights weights) {
        var shown = new ArrayList<Shown>();
        for (var rank = 0; rank < learner.wants().size(); rank++) {
            var want = learner.wants().get(rank);
            for (var offer : shower.shows()) {
                var points = points(offer, want, rank, weights);
                if (points > 0) {
                    shown.add(new Shown(want.skill(), rank + 1, want.level(), offer.level(), points));
                }
            }
        }
        return shown;
    }

    static int points(Person shower, Person learner, Weights weights) {
        var points = 0;
        for (var rank = 0; rank < learner.wants().size(); rank++) {
            for (var offer : shower.shows()) {
                points += points(offer, learner.wants().get(rank), rank, weights);
            }
        }
        return points;
    }

    private static int points(Showing offer, Wanting want, int rank, Weights weights) {
        var counts =
                offer.counts() && offer.level() > want.level() && offer.skill().equals(want.skill());
        return counts ? weights.wish(rank, offer.level() - want.level()) : 0;
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }
}
