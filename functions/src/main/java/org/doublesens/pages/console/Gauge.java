package org.doublesens.pages.console;

import java.util.List;
import java.util.Optional;
import org.doublesens.figures.Figure;
import org.doublesens.figures.Group;
import org.doublesens.figures.Measure;
import org.doublesens.figures.Suppression;
import org.doublesens.figures.Trend;
import org.doublesens.pages.Figures;
import org.doublesens.pages.Voice;

/// One measure with its figures: everybody's, and each side's where they are told apart.
public record Gauge(Measure measure, List<Figure> figures, Optional<Trend> trend) {
    public Gauge {
        figures = List.copyOf(figures);
    }

    public boolean isSeen() {
        return figures.stream().anyMatch(Figure.Shown.class::isInstance);
    }

    public static String group(Group group, Voice voice) {
        return switch (group) {
            case EVERYBODY -> voice.say("Ensemble", "Everybody");
            case JUNIORS -> "Juniors";
            case SENIORS -> "Seniors";
        };
    }

    public static String value(Figure figure, Voice voice) {
        return switch (figure) {
            case Figure.Shown(var measure, var group, var value, var n, var period) ->
                Figures.value(measure.unit(), value, voice);
            case Figure.Hidden hidden -> voice.say("non montré", "not shown");
        };
    }

    /// What it was counted from, or why it is not shown.
    public static String ground(Figure figure, Voice voice) {
        return switch (figure) {
            case Figure.Shown(var measure, var group, var value, var n, var period) ->
                voice.say(
                        "n = " + n + ", du " + voice.shortDay(period.from()) + " au " + voice.shortDay(period.to()),
                        "n = " + n + ", " + voice.shortDay(period.from()) + " to " + voice.shortDay(period.to()));
            case Figure.Hidden hidden -> why(hidden.because(), voice);
        };
    }

    private static String why(Suppression.Why why, Voice voice) {
        return switch (why) {
            case FEWER_THAN_FIVE -> voice.say("moins de cinq personnes", "fewer than five people");
            case WOULD_REVEAL_ANOTHER -> voice.say("révélerait un groupe trop petit", "would reveal a group too small");
            case NOT_YET ->
                voice.say(
                        "montré quand ses mois, ou le bilan, seront clos",
                        "shown once its months, or the survey, are closed");
            case NOT_IN_THIS_FORMAT -> voice.say("sans objet dans ce format", "does not apply to this format");
        };
    }
}
