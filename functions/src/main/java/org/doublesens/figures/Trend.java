package org.doublesens.figures;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A measure month by month, as far as its months are over and each may be seen.
public record Trend(Measure measure, List<Point> points) {

    /// One month of it.
    ///
    /// @param value absent where hidden
    /// @param n     absent where hidden
    public record Point(
            YearMonth month, @Nullable Long value, @Nullable Integer n) {}

    public Trend {
        points = List.copyOf(points);
    }

    /// A line needs two points.
    public boolean isLine() {
        return points.stream().filter(point -> point.value() != null).count() > 1;
    }
}
