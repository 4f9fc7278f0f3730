package org.doublesens.matching;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// How good a result is, in the order in which it counts.
///
/// @param people how many have a partner; more is better
/// @param extraPartners second partners given so that nobody waits; fewer is better
/// @param comingFirst how many of those who come first have a partner; more is better
/// @param poor pairs of quality poor; fewer is better
/// @param fair pairs of quality fair; fewer is better
/// @param weakest the lowest score of a pair, 0 when there is none; counts only when the policy aims at it
/// @param total the sum of the scores; more is better
public record Objective(int people, int extraPartners, int comingFirst, int poor, int fair, int weakest, long total) {

    /// How good these pairs are for these people.
    public static Objective of(List<MatchedPair> pairs, MatchRequest request) {
        var juniors = new HashSet<String>();
        var seniors = new HashSet<String>();
        for (var pair : pairs) {
            juniors.add(pair.junior());
            seniors.add(pair.senior());
        }
        var people = juniors.size() + seniors.size();
        return new Objective(
                people,
                2 * pairs.size() - people,
                first(request.juniors(), juniors) + first(request.seniors(), seniors),
                count(pairs, Quality.POOR),
                count(pairs, Quality.FAIR),
                weakest(pairs),
                total(pairs));
    }

    private static int weakest(List<MatchedPair> pairs) {
        var weakest = pairs.isEmpty() ? 0 : Integer.MAX_VALUE;
        for (var pair : pairs) {
            weakest = Math.min(weakest, pair.score());
        }
        return weakest;
    }

    private static long total(List<MatchedPair> pairs) {
        var total = 0L;
        for (var pair : pairs) {
            total += pair.score();
        }
        return total;
    }

    /// All levels as the one number that the solver makes greatest; ten thousand people's may not fit into 64 bits.
    public BigInteger worth(Certificate.Units units) {
        return times(people, units.person())
                .subtract(times(extraPartners, units.extra()))
                .add(times(comingFirst, units.comingFirst()))
                .subtract(times(poor, units.poor()))
                .subtract(times(fair, units.fair()))
                .add(times(total, units.point()));
    }

    private static BigInteger times(long steps, long unit) {
        return BigInteger.valueOf(steps).multiply(BigInteger.valueOf(unit));
    }

    private static int first(List<Person> people, Set<String> matched) {
        var first = 0;
        for (var person : people) {
            first += person.first() && matched.contains(person.id()) ? 1 : 0;
        }
        return first;
    }

    private static int count(List<MatchedPair> pairs, Quality quality) {
        var count = 0;
        for (var pair : pairs) {
            count += pair.quality() == quality ? 1 : 0;
        }
        return count;
    }
}
