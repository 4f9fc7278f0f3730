package org.doublesens.matching.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.MatchResult;
import org.doublesens.matching.MatchedPair;
import org.doublesens.matching.Person;
import org.doublesens.matching.Policy;
import org.doublesens.matching.score.PairScore;
import org.doublesens.matching.solver.CohortScores;

/// Explains a result: exact, from the people and the same scores that the solver read, never from samples.
public final class Explainer {
    private final MatchRequest request;
    private final MatchResult result;
    private final CohortScores fromJuniors;
    private final CohortScores fromSeniors;

    private Explainer(MatchRequest request, MatchResult result) {
        this.request = request;
        this.result = result;
        fromJuniors = CohortScores.of(request);
        fromSeniors = fromJuniors.turned();
    }

    /// Everything there is to say about a result of this request.
    public static Explanations explain(MatchRequest request, MatchResult result) {
        return new Explainer(request, result).explanations();
    }

    private Explanations explanations() {
        var juniors = new OwnLists(fromJuniors, partners(MatchedPair::junior, MatchedPair::senior));
        var seniors = new OwnLists(fromSeniors, partners(MatchedPair::senior, MatchedPair::junior));
        var waiting = new ArrayList<WaitingReason>();
        waiting.addAll(new WaitingReasons(request, result, fromJuniors, fromSeniors, true).all());
        waiting.addAll(new WaitingReasons(request, result, fromSeniors, fromJuniors, false).all());
        return new Explanations(reasons(juniors, seniors), juniors.alternatives(), seniors.alternatives(), waiting);
    }

    private Map<String, Set<String>> partners(
            java.util.function.Function<MatchedPair, String> whose,
            java.util.function.Function<MatchedPair, String> who) {
        var partners = new HashMap<String, Set<String>>();
        for (var pair : result.pairs()) {
            partners.computeIfAbsent(whose.apply(pair), _ -> new java.util.HashSet<>())
                    .add(who.apply(pair));
        }
        return partners;
    }

    private List<PairReason> reasons(OwnLists juniors, OwnLists seniors) {
        var people = new HashMap<String, Person>();
        request.juniors().forEach(person -> people.put(person.id(), person));
        request.seniors().forEach(person -> people.put(person.id(), person));
        return result.pairs().stream()
                .map(pair -> reason(pair, find(people, pair.junior()), find(people, pair.senior()), juniors, seniors))
                .sorted(Comparator.comparing(PairReason::people))
                .toList();
    }

    private static Person find(Map<String, Person> people, String id) {
        return Objects.requireNonNull(people.get(id));
    }

    private PairReason reason(MatchedPair pair, Person junior, Person senior, OwnLists juniors, OwnLists seniors) {
        var weights = policy().weights();
        return new PairReason(
                pair.people(),
                PairScore.shown(junior, senior, weights),
                PairScore.shown(senior, junior, weights),
                PairScore.parts(junior, senior, weights),
                juniors.placeOf(pair.senior(), pair.junior()),
                seniors.placeOf(pair.junior(), pair.senior()));
    }

    private Policy policy() {
        return request.policy();
    }
}
