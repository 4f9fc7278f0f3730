package org.doublesens.figures;

import java.util.List;

/// The value below or at which so many in a hundred lie (nearest
/// rank); of the median of an even number the mean of the middle two.
final class Percentile {
    private Percentile() {}

    /// @param sorted smallest first
    /// @return 0 where there is nothing
    static long of(List<Long> sorted, int percent) {
        if (sorted.isEmpty()) {
            return 0;
        }
        var exact = sorted.size() * percent / 100.0;
        var rank = Math.max(1, (int) Math.ceil(exact));
        var value = sorted.get(rank - 1);
        var isBetween = percent == 50 && exact == rank && rank < sorted.size();
        return isBetween ? Math.round((value + sorted.get(rank)) / 2.0) : value;
    }
}
