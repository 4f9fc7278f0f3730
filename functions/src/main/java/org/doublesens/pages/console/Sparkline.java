package org.doublesens.pages.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.doublesens.figures.Trend;
import org.doublesens.pages.Figures;
import org.doublesens.pages.Voice;

/// A small line of one measure's months; a hidden month leaves a gap in it.
public record Sparkline(List<Dot> dots, String words) {
    public static final int WIDTH = 120;
    public static final int HEIGHT = 32;
    private static final int EDGE = 4;

    /// A month that is shown.
    public record Dot(int x, int y) {}

    public Sparkline {
        dots = List.copyOf(dots);
    }

    public static Sparkline of(Trend trend, Voice voice) {
        var shown = trend.points().stream().mapToLong(Sparkline::value).toArray();
        var most = LongStream.of(shown).max().orElse(1);
        var dots = new ArrayList<Dot>();
        for (var at = 0; at < trend.points().size(); at++) {
            if (trend.points().get(at).value() != null) {
                dots.add(new Dot(x(at, trend.points().size()), y(shown[at], Math.max(1, most))));
            }
        }
        return new Sparkline(dots, words(trend, voice));
    }

    /// What `points` of a polyline says.
    public String line() {
        return dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
    }

    public Dot last() {
        return dots.getLast();
    }

    private static String words(Trend trend, Voice voice) {
        return trend.points().stream()
                .map(point -> voice.month(point.month()) + voice.say(" : ", ": ") + said(trend, point, voice))
                .collect(Collectors.joining(", "));
    }

    private static String said(Trend trend, Trend.Point point, Voice voice) {
        var value = point.value();
        return value == null
                ? voice.say("non montré", "not shown")
                : Figures.value(trend.measure().unit(), value, voice);
    }

    private static long value(Trend.Point point) {
        var value = point.value();
        return value == null ? 0 : value;
    }

    private static int x(int at, int of) {
        return EDGE + (of < 2 ? 0 : at * (WIDTH - 2 * EDGE) / (of - 1));
    }

    private static int y(long value, long most) {
        return (int) (HEIGHT - EDGE - Math.max(0, value) * (HEIGHT - 2 * EDGE) / most);
    }
}
