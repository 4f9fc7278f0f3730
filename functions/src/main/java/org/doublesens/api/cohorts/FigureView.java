package org.doublesens.api.cohorts;

import java.math.BigDecimal;
import org.doublesens.figures.Figure;
import org.doublesens.figures.Group;
import org.doublesens.figures.Measure;
import org.doublesens.figures.Period;
import org.doublesens.figures.Suppression;
import org.doublesens.program.Unit;
import org.jspecify.annotations.Nullable;

/// A figure as the API says it: either value, n and period, or why it is hidden.
record FigureView(
        String name,
        Group group,
        @Nullable BigDecimal value,
        String unit,
        String formula,
        @Nullable Integer n,
        @Nullable Period period,
        Suppression.@Nullable Why hiddenBecause) {

    static FigureView of(Figure figure) {
        return switch (figure) {
            case Figure.Shown(var measure, var group, var value, var n, var period) ->
                view(measure, group, decimal(measure.unit(), value), n, period, null);
            case Figure.Hidden(var measure, var group, var because) -> view(measure, group, null, null, null, because);
        };
    }

    private static FigureView view(
            Measure measure,
            Group group,
            @Nullable BigDecimal value,
            @Nullable Integer n,
            @Nullable Period period,
            Suppression.@Nullable Why because) {
        return new FigureView(measure.id(), group, value, unit(measure.unit()), measure.formula(), n, period, because);
    }

    /// Shares from 0 to 1, levels in levels.
    static BigDecimal decimal(Unit unit, long value) {
        return switch (unit) {
            case PER_MILLE -> BigDecimal.valueOf(value, 3);
            case HUNDREDTHS, MEAN -> BigDecimal.valueOf(value, 2);
            case COUNT, MINUTES, POINTS, DAYS -> BigDecimal.valueOf(value);
        };
    }

    static String unit(Unit unit) {
        return switch (unit) {
            case PER_MILLE -> "share";
            case HUNDREDTHS -> "levels";
            case COUNT -> "count";
            case MINUTES -> "minutes";
            case POINTS -> "points";
            case MEAN -> "mean";
            case DAYS -> "days";
        };
    }
}
