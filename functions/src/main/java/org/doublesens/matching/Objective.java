package org.doublesens.matching;

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
                pairs.stream().mapToInt(MatchedPair::score).min().orElse(0),
                pairs.stream().mapToLong(MatchedPair::score).sum());
    }

    /// All levels as the one number that the solver makes greatest.
    public long worth(Certificate.Units units) {
        return people * units.person()
                - extraPartners * units.extra()
                + comingFirst * units.comingFirst()
                - poor * units.poor()
                - fair * units.fair()
                + total * units.point();
    }

    private static int first(List<Person> people, Set<String> matched) {
        var first = 0;
        for (var person : people) {
            first += person.first() && matched.contains(person.id()) ? 1 : 0;
        }
        return first;
    }

    private static int count(List<MatchedPair> pairs, Quality quality) {
        return (int) pairs.stream().filter(pair -> pair.quality() == quality).count();
    }
}
