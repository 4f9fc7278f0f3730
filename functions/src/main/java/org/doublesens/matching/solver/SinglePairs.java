package org.doublesens.matching.solver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.doublesens.matching.Exemption;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Person;
import org.doublesens.matching.Rule;
import org.doublesens.matching.score.PairRules;
import org.doublesens.matching.score.PairScore;

/// The pairs that somebody named one by one: people to avoid, past pairs, bans, and exemptions with what they then
/// score.
final class SinglePairs {
    private final Map<Integer, TreeSet<Integer>> forbidden = new HashMap<>();
    private final Map<Integer, TreeMap<Integer, Integer>> exempted = new HashMap<>();

    private SinglePairs() {}

    static SinglePairs of(MatchRequest request, List<Person> juniors, List<Person> seniors) {
        var pairs = new SinglePairs();
        var numbers = new SideNumbers(juniors, seniors);
        for (var rule : List.of(Rule.AVOIDED, Rule.MET_BEFORE)) {
            if (request.policy().has(rule)) {
                for (var junior = 0; junior < juniors.size(); junior++) {
                    for (var other : named(rule, juniors.get(junior))) {
                        pairs.forbid(junior, numbers.ofSenior(other));
                    }
                }
                for (var senior = 0; senior < seniors.size(); senior++) {
                    for (var other : named(rule, seniors.get(senior))) {
                        pairs.forbid(numbers.ofJunior(other), senior);
                    }
                }
            }
        }
        for (var ban : request.bans()) {
            pairs.forbid(numbers.ofJunior(ban.junior()), numbers.ofSenior(ban.senior()));
        }
        var rules = new PairRules(request);
        for (Exemption exemption : request.exemptions()) {
            var junior = numbers.ofJunior(exemption.pair().junior());
            var senior = numbers.ofSenior(exemption.pair().senior());
            var score = score(juniors.get(junior), seniors.get(senior), rules, request);
            pairs.exempt(junior, senior, score);
        }
        return pairs;
    }

    private static int score(Person junior, Person senior, PairRules rules, MatchRequest request) {
        return rules.allow(junior, senior)
                ? PairScore.of(junior, senior, request.policy().weights())
                : Scores.NOT_ALLOWED;
    }

    private static Set<String> named(Rule rule, Person person) {
        return rule == Rule.AVOIDED ? person.avoids() : person.met();
    }

    private void forbid(int row, int column) {
        if (row != SideNumbers.NOBODY && column != SideNumbers.NOBODY) {
            forbidden.computeIfAbsent(row, _ -> new TreeSet<>()).add(column);
        }
    }

    private void exempt(int row, int column, int score) {
        exempted.computeIfAbsent(row, _ -> new TreeMap<>()).put(column, score);
    }

    SinglePairs turned() {
        var turned = new SinglePairs();
        forbidden.forEach((row, columns) -> columns.forEach(column -> turned.forbid(column, row)));
        exempted.forEach((row, columns) -> columns.forEach((column, score) ->
                turned.exempted.computeIfAbsent(column, _ -> new TreeMap<>()).put(row, score)));
        return turned;
    }

    void forbidIn(int row, int[] scores) {
        var columns = forbidden.get(row);
        if (columns != null) {
            columns.forEach(column -> scores[column] = Scores.NOT_ALLOWED);
        }
    }

    void exemptIn(int row, int[] scores) {
        var columns = exempted.get(row);
        if (columns != null) {
            columns.forEach((column, score) -> scores[column] = score);
        }
    }
}
