package org.doublesens.figures;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/// Counts the measures of what pairs did and said month by month.
///
/// The months are parts of a whole that is told, too, so a month is hidden where it or its neighbours would give
/// somebody away; a month that still runs has no point, so that no answer shows as a step.
public final class Trends {
    private static final List<Measure> BY_MONTH = List.of(
            Measure.SESSION_COMPLETION,
            Measure.MINUTES_BY_JUNIORS,
            Measure.MINUTES_BY_SENIORS,
            Measure.PULSE_RESPONSE,
            Measure.USEFULNESS);

    private Trends() {}

    public static List<Trend> of(Evidence evidence) {
        var over = evidence.cohort().rounds().stream()
                .filter(month -> month.isBefore(Settled.firstOpenMonth(evidence.today())))
                .toList();
        return BY_MONTH.stream().map(measure -> of(measure, evidence, over)).toList();
    }

    private static Trend of(Measure measure, Evidence evidence, List<YearMonth> months) {
        var found = months.stream()
                .map(month -> Figures.find(measure, evidence.in(month)))
                .toList();
        var hidden = Suppression.ofParts(found.stream().map(Finding::smallest).toList());
        return new Trend(
                measure,
                IntStream.range(0, months.size())
                        .mapToObj(at -> hidden.get(at).isPresent()
                                ? new Trend.Point(months.get(at), null, null)
                                : new Trend.Point(
                                        months.get(at),
                                        found.get(at).value(),
                                        found.get(at).n()))
                        .toList());
    }
}
