package org.doublesens.pairing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Person;
import org.doublesens.matching.Rule;
import org.doublesens.matching.score.PairRules;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Problem;
import org.doublesens.program.Twosome;

/// What stands against two people as a pair, as far as the organiser may know.
///
/// Rules that rest on what HR sent are named. Those that rest on people's own answers share one wording, so that
/// nobody learns who asked not to be paired with whom.
final class Objections {
    private static final Set<Rule> KNOWN_TO_HR = EnumSet.of(
            Rule.REPORTING_LINE, Rule.SAME_TEAM, Rule.RANK_GAP, Rule.MET_BEFORE, Rule.SAME_SITE, Rule.BANNED);

    private final Map<String, Person> juniors;
    private final Map<String, Person> seniors;
    private final PairRules rules;
    private final boolean trios;

    Objections(MatchRequest request) {
        juniors = byId(request.juniors());
        seniors = byId(request.seniors());
        rules = new PairRules(request.banning(Set.of()).locking(Set.of()));
        trios = request.policy().trios() && juniors.size() > seniors.size();
    }

    private static Map<String, Person> byId(Collection<Person> side) {
        return side.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    List<Problem> of(Twosome people, String place) {
        var junior = juniors.get(people.junior().value());
        var senior = seniors.get(people.senior().value());
        return junior == null || senior == null
                ? unknown(people, place)
                : broken(rules.broken(junior, senior), people, place);
    }

    List<Problem> unknown(Twosome people, String place) {
        var problems = new ArrayList<Problem>();
        if (!juniors.containsKey(people.junior().value())) {
            problems.add(new Problem(
                    place + "/juniorId", "no-candidate", "No junior of this id takes part in the matching."));
        }
        if (!seniors.containsKey(people.senior().value())) {
            problems.add(new Problem(
                    place + "/seniorId", "no-candidate", "No senior of this id takes part in the matching."));
        }
        return problems;
    }

    private static List<Problem> broken(Set<Rule> broken, Twosome people, String place) {
        var problems = new ArrayList<Problem>();
        for (var rule : broken) {
            if (KNOWN_TO_HR.contains(rule)) {
                problems.add(new Problem(
                        place, code(rule), Draft.name(people) + " would break the rule " + rule.name() + "."));
            }
        }
        if (!KNOWN_TO_HR.containsAll(broken)) {
            problems.add(new Problem(
                    place, "answers-do-not-fit", Draft.name(people) + " do not fit by what the two answered."));
        }
        return problems;
    }

    private static String code(Rule rule) {
        return rule.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// More locks than somebody can have partners.
    List<Problem> crowds(Set<Twosome> locks) {
        var problems = new ArrayList<Problem>();
        crowded(locks, Twosome::junior, 1, problems);
        crowded(locks, Twosome::senior, trios ? 2 : 1, problems);
        return problems;
    }

    private static void crowded(
            Set<Twosome> locks, Function<Twosome, ParticipantId> whose, int most, List<Problem> problems) {
        locks.stream()
                .collect(Collectors.groupingBy(whose, TreeMap::new, Collectors.counting()))
                .forEach((person, partners) -> {
                    if (partners > most) {
                        problems.add(new Problem(
                                "/locks",
                                "too-many-partners",
                                "%s is locked with %d people and may have %d."
                                        .formatted(person.value(), partners, most)));
                    }
                });
    }
}
