package org.doublesens.pages.console;

import java.util.List;
import org.doublesens.program.Pair;

/// How a long list of pairs is narrowed, put in order and cut.
///
/// @param sought    a part of a name, team or department; empty for all
/// @param order     how it is sorted
/// @param everybody how many pairs there are in all
/// @param found     those that fit, in that order
public record PairList(String sought, Order order, int everybody, List<Pair> found, Leaf leaf) {

    /// What comes first.
    public enum Order {
        NAME,
        /// The lowest score first, since that is what a review is for.
        WEAKEST,
        /// Those that need help first.
        HELP
    }

    public PairList {
        found = List.copyOf(found);
    }

    public List<Pair> shown() {
        return leaf.cut(found);
    }
}
