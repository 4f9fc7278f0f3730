package org.doublesens.matching;

/// What a run strives for once the hard rules hold; each aim is lexicographic and solved exactly.
public enum Aim {
    /// Most people, then fewest poor pairs, then fewest fair ones, then the greatest total; the default.
    FEWEST_POOR_PAIRS,
    /// Most people, then the weakest pair as good as possible, then the greatest total.
    BEST_WEAKEST_PAIR,
    /// Most people, then the greatest total.
    MOST_PEOPLE,
    /// The greatest total, even if a person more could be matched; a yardstick for comparing solvers, not for people.
    GREATEST_TOTAL
}
