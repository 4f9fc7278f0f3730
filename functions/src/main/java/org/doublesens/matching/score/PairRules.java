package org.doublesens.matching.score;

import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.doublesens.matching.Exemption;
import org.doublesens.matching.JuniorWithSenior;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Person;
import org.doublesens.matching.Policy;
import org.doublesens.matching.Rule;

/// Which hard rules forbid a pair: the readable word on it, which the fast scorer is tested against.
public final class PairRules {
    private final Policy policy;
    private final Chains chains;
    private final Set<JuniorWithSenior> bans;
    private final Map<JuniorWithSenior, Set<Rule>> lifted;

    public PairRules(MatchRequest request) {
        policy = request.policy();
        chains = new Chains(request.managers());
        bans = request.bans();
        lifted = lifted(request);
    }

    private static Map<JuniorWithSenior, Set<Rule>> lifted(MatchRequest request) {
        var lifted = new HashMap<JuniorWithSenior, Set<Rule>>();
        for (Exemption exemption : request.exemptions()) {
            lifted.computeIfAbsent(exemption.pair(), _ -> EnumSet.noneOf(Rule.class))
                    .addAll(exemption.rules());
        }
        return lifted;
    }

    public boolean allow(Person junior, Person senior) {
        return broken(junior, senior).isEmpty();
    }

    /// The rules of the policy that the pair would break, in the order of [Rule].
    public Set<Rule> broken(Person junior, Person senior) {
        var pair = new JuniorWithSenior(junior.id(), senior.id());
        var broken = EnumSet.noneOf(Rule.class);
        for (var rule : policy.rules()) {
            if (breaks(rule, junior, senior, pair)) {
                broken.add(rule);
            }
        }
        if (!lifted.isEmpty()) {
            broken.removeAll(lifted.getOrDefault(pair, Set.of()));
        }
        return broken;
    }

    private boolean breaks(Rule rule, Person junior, Person senior, JuniorWithSenior pair) {
        return switch (rule) {
            case REPORTING_LINE -> chains.connect(junior.id(), senior.id());
            case SAME_TEAM -> !junior.team().isEmpty() && junior.team().equals(senior.team());
            case SHARED_LANGUAGE -> Collections.disjoint(junior.languages(), senior.languages());
            case SHARED_HALF_DAY -> !junior.availability().meets(senior.availability());
            case RANK_GAP -> senior.rank() - (long) junior.rank() < policy.minimumRankGap();
            case AVOIDED ->
                junior.avoids().contains(senior.id()) || senior.avoids().contains(junior.id());
            case MET_BEFORE ->
                junior.met().contains(senior.id()) || senior.met().contains(junior.id());
            case SAME_SITE -> !junior.site().equals(senior.site());
            case BOTH_DIRECTIONS -> points(junior, senior) == 0 || points(senior, junior) == 0;
            case JUNIOR_SHOWS -> points(junior, senior) == 0;
            case BANNED -> bans.contains(pair);
            case COMPLEMENTARITY -> points(junior, senior) == 0 && points(senior, junior) == 0;
        };
    }

    private int points(Person shower, Person learner) {
        return PairScore.points(shower, learner, policy.weights());
    }
}
