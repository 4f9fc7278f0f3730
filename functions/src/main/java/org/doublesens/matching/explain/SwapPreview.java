package org.doublesens.matching.explain;

import java.util.List;
import java.util.Set;
import org.doublesens.matching.JuniorWithSenior;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Person;
import org.doublesens.matching.Rule;
import org.doublesens.matching.score.PairRules;
import org.doublesens.matching.score.PairScore;
import org.doublesens.matching.score.ScoreParts;

/// What exchanging the seniors of two pairs would change, told before anybody saves it.
///
/// @param before the two pairs as they are
/// @param after the two pairs as they would be
public record SwapPreview(List<Scored> before, List<Scored> after) {

    public SwapPreview {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /// A pair with its score and the rules it breaks.
    ///
    /// @param broken empty if the pair is allowed; a private rule stands in it, so tell only those that are public
    public record Scored(JuniorWithSenior people, ScoreParts parts, Set<Rule> broken) {
        public Scored {
            broken = Set.copyOf(broken);
        }

        public int score() {
            return parts.total();
        }
    }

    public static SwapPreview of(MatchRequest request, JuniorWithSenior one, JuniorWithSenior other) {
        return new SwapPreview(
                List.of(scored(request, one), scored(request, other)),
                List.of(
                        scored(request, new JuniorWithSenior(one.junior(), other.senior())),
                        scored(request, new JuniorWithSenior(other.junior(), one.senior()))));
    }

    /// Whether both new pairs keep every hard rule.
    public boolean isAllowed() {
        return after.stream().allMatch(pair -> pair.broken().isEmpty());
    }

    /// How much the total would change; less than 0 if it gets worse.
    public int change() {
        return total(after) - total(before);
    }

    private static int total(List<Scored> pairs) {
        return pairs.stream().mapToInt(Scored::score).sum();
    }

    private static Scored scored(MatchRequest request, JuniorWithSenior pair) {
        var junior = find(request.juniors(), pair.junior());
        var senior = find(request.seniors(), pair.senior());
        return new Scored(
                pair,
                PairScore.parts(junior, senior, request.policy().weights()),
                new PairRules(request).broken(junior, senior));
    }

    private static Person find(List<Person> people, String id) {
        return people.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
