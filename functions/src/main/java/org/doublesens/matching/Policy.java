package org.doublesens.matching;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// What the organiser decides about a run: which hard rules hold, what a good pair is, and what to strive for.
///
/// @param minimumRankGap how far below the senior's rank the junior's must be; used by [Rule#RANK_GAP]
/// @param trios whether a senior may take two juniors when there are more juniors than seniors
public record Policy(Set<Rule> rules, int minimumRankGap, Weights weights, Aim aim, boolean trios) {

    private static final Policy STANDARD = new Policy(
            EnumSet.of(
                    Rule.REPORTING_LINE,
                    Rule.SAME_TEAM,
                    Rule.SHARED_LANGUAGE,
                    Rule.SHARED_HALF_DAY,
                    Rule.RANK_GAP,
                    Rule.AVOIDED,
                    Rule.MET_BEFORE),
            1,
            Weights.standard(),
            Aim.FEWEST_POOR_PAIRS,
            false);

    public Policy {
        var all = EnumSet.of(Rule.BANNED, Rule.COMPLEMENTARITY);
        all.addAll(rules);
        rules = Collections.unmodifiableSet(all);
    }

    public static Policy standard() {
        return STANDARD;
    }

    public boolean has(Rule rule) {
        return rules.contains(rule);
    }

    public Policy without(Rule rule) {
        var fewer = EnumSet.copyOf(rules);
        fewer.remove(rule);
        return new Policy(fewer, minimumRankGap, weights, aim, trios);
    }

    public Policy weighing(Weights others) {
        return new Policy(rules, minimumRankGap, others, aim, trios);
    }

    public Policy aimingAt(Aim other) {
        return new Policy(rules, minimumRankGap, weights, other, trios);
    }

    public Policy withTrios() {
        return new Policy(rules, minimumRankGap, weights, aim, true);
    }
}
