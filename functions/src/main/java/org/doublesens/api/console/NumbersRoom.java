package org.doublesens.api.console;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.doublesens.figures.Evidence;
import org.doublesens.figures.Figure;
import org.doublesens.figures.Figures;
import org.doublesens.figures.Measure;
import org.doublesens.figures.Trend;
import org.doublesens.figures.Trends;
import org.doublesens.lambda.Services;
import org.doublesens.pages.console.ConsolePage;
import org.doublesens.pages.console.Gauge;
import org.doublesens.program.ProgramStore;

/// The measures, as far as the figures let them be seen.
final class NumbersRoom implements Room {
    private final ProgramStore store;
    private final InstantSource clock;

    NumbersRoom(Services services) {
        this.store = services.store();
        this.clock = services.clock();
    }

    @Override
    public Answer show(Visit visit) {
        var today = visit.cohort().dayAt(clock.instant());
        var evidence = Evidence.of(store, visit.cohort(), today);
        var figures = Figures.of(evidence);
        var trends = Trends.of(evidence);
        var numbers = Stream.of(Measure.values())
                .map(measure -> gauge(measure, figures, trends))
                .toList();
        return Answer.page(new ConsolePage.Numbers(numbers));
    }

    private static Gauge gauge(Measure measure, List<Figure> figures, List<Trend> trends) {
        return new Gauge(
                measure,
                figures.stream().filter(figure -> figure.measure() == measure).toList(),
                trends.stream().filter(trend -> trend.measure() == measure).findFirst());
    }
}
