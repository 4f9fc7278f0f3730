package org.doublesens.program;

import java.util.Set;

/// What the cohort asks of its matching.
///
/// @param review             the organiser looks at the pairs before they are published
/// @param publishUnreviewed  pairs nobody reviewed in time are published by themselves
/// @param trios              one senior and two juniors may meet where the sides are unequal
/// @param rankGap            how many ranks a senior stands above a junior at least
/// @param relaxed            hard rules this cohort does without
public record PairingPolicy(
        boolean review, boolean publishUnreviewed, boolean trios, int rankGap, Set<HardRule> relaxed) {
    public static final PairingPolicy USUAL = new PairingPolicy(true, false, false, 1, Set.of());

    /// A rule that is never broken silently.
    public enum HardRule {
        REPORTING_LINE,
        SAME_TEAM,
        SHARED_LANGUAGE,
        SHARED_HALF_DAY,
        RANK_GAP,
        PAST_PAIR
    }

    public PairingPolicy {
        Checks.between("rankGap", rankGap, 0, 20);
        relaxed = Set.copyOf(relaxed);
    }
}
