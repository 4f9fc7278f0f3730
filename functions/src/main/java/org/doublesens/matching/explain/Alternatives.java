package org.doublesens.matching.explain;

import java.util.List;

/// The next best partners of one person, at most three, best first.
public record Alternatives(String person, List<Alternative> nextBest) {

    /// How many are named.
    public static final int MOST = 3;

    public Alternatives {
        nextBest = List.copyOf(nextBest);
    }
}
