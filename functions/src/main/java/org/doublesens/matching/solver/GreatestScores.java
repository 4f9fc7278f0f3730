package org.doublesens.matching.solver;

import java.util.List;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Person;
import org.doublesens.matching.Showing;
import org.doublesens.matching.Weights;

/// What no score of a request exceeds, told from what each person wants to learn, before anybody is compared.
final class GreatestScores {
    private final MatchRequest request;
    private final Weights weights;
    private final int[][] dearest;
    private final int[] byJuniors;
    private final int[] bySeniors;

    private GreatestScores(MatchRequest request) {
        this.request = request;
        weights = request.policy().weights();
        dearest = dearest(weights);
        byJuniors = learnt(request.juniors());
        bySeniors = learnt(request.seniors());
    }

    static GreatestScores of(MatchRequest request) {
        return new GreatestScores(request);
    }

    /// No pair scores more.
    int ofAPair() {
        return together(greatest(byJuniors), greatest(bySeniors));
    }

    /// No result scores more in all, as the people of either side have only so much to learn.
    long inAll(Seats seats) {
        return Math.min(
                inAll(request.juniors(), byJuniors, greatest(bySeniors), seats),
                inAll(request.seniors(), bySeniors, greatest(byJuniors), seats));
    }

    private long inAll(List<Person> side, int[] learnt, int shown, Seats seats) {
        var total = 0L;
        for (var number = 0; number < learnt.length; number++) {
            total += (long) together(learnt[number], shown) * seats.mostPartners(side.get(number));
        }
        return total;
    }

    private int together(int one, int other) {
        return weights.together(one, other, weights.otherDepartment() + weights.otherSite());
    }

    private static int greatest(int[] numbers) {
        var greatest = 0;
        for (var number : numbers) {
            greatest = Math.max(greatest, number);
        }
        return greatest;
    }

    /// What each person learns at most from one partner.
    private int[] learnt(List<Person> learners) {
        var learnt = new int[learners.size()];
        for (var number = 0; number < learnt.length; number++) {
            var wants = learners.get(number).wants();
            for (var rank = 0; rank < wants.size(); rank++) {
                learnt[number] += dearest[rank][wants.get(rank).level()];
            }
        }
        return learnt;
    }

    /// The most that a wish of each rank and level is worth.
    private static int[][] dearest(Weights weights) {
        var dearest = new int[MatchRequest.MOST_WISHES][Showing.HIGHEST_LEVEL + 1];
        for (var rank = 0; rank < dearest.length; rank++) {
            for (var gap = 1; gap < Showing.HIGHEST_LEVEL; gap++) {
                for (var level = 1; level + gap <= Showing.HIGHEST_LEVEL; level++) {
                    dearest[rank][level] = Math.max(dearest[rank][level], weights.wish(rank, gap));
                }
            }
        }
        return dearest;
    }
}
