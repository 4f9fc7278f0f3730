package org.doublesens.pairing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doublesens.matching.JuniorWithSenior;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.MatchResult;
import org.doublesens.matching.MatchedPair;
import org.doublesens.matching.Person;
import org.doublesens.matching.score.PairScore;

/// Sets two results for the same people side by side.
final class Comparison {
    private final MatchRequest request;
    private final Map<String, Person> people = new HashMap<>();

    private Comparison(MatchRequest request) {
        this.request = request;
        request.juniors().forEach(person -> people.put(person.id(), person));
        request.seniors().forEach(person -> people.put(person.id(), person));
    }

    static Effect of(int version, MatchRequest request, Solution before, Solution after) {
        var comparison = new Comparison(request);
        return new Effect(
                version,
                comparison.worth(before.result()),
                comparison.worth(after.result()),
                comparison.without(before.result(), after.result()),
                comparison.without(after.result(), before.result()));
    }

    private Effect.Worth worth(MatchResult result) {
        return Effect.Worth.of(result.objective(), people.size());
    }

    /// The pairs of one result that the other has not.
    private List<Effect.Scored> without(MatchResult one, MatchResult other) {
        var known = new HashSet<JuniorWithSenior>();
        other.pairs().forEach(pair -> known.add(pair.people()));
        return one.pairs().stream()
                .filter(pair -> !known.contains(pair.people()))
                .map(this::scored)
                .toList();
    }

    private Effect.Scored scored(MatchedPair pair) {
        var parts = PairScore.parts(
                find(pair.junior()), find(pair.senior()), request.policy().weights());
        return new Effect.Scored(MatcherWords.twosome(pair.people()), parts, pair.quality());
    }

    private Person find(String id) {
        return Objects.requireNonNull(people.get(id));
    }
}
