package org.doublesens.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.doublesens.program.Unit;
import org.junit.jupiter.api.Test;

/// Somebody reads every figure every day of forty cohorts, subtracts yesterday from today and the sides from everybody,
/// and learns of no group under five what nobody shows them otherwise.
final class DifferencingTest {
    private static final int DAYS = 230;

    /// What people say or do unseen; the others count states that HR sees by name.
    private static final Set<Measure> SECRET = EnumSet.of(
            Measure.INTAKE_COMPLETION,
            Measure.PLEDGE_RATE,
            Measure.MATCH_RATE,
            Measure.PULSE_RESPONSE,
            Measure.CANCEL_RATE,
            Measure.CANCELLED_BY_SENIORS,
            Measure.MENTOR_UTILISATION,
            Measure.USEFULNESS,
            Measure.USEFULNESS_MEAN,
            Measure.ROLE_REVERSION,
            Measure.FIT,
            Measure.RECOMMEND,
            Measure.SKILL_GAIN,
            Measure.SKILL_GAIN_SHARE,
            Measure.PSYCHOLOGICAL_SAFETY,
            Measure.STILL_USING,
            Measure.DIGEST_RESPONSE,
            Measure.MAIL_LOAD,
            Measure.MAIL_LOAD_HIGH,
            Measure.REPEAT_INTENT,
            Measure.BEHAVIOUR_CHANGE,
            Measure.LESSONS_SHARED,
            Measure.UNMET_DEMAND);

    @Test
    void readingEveryFigureEveryDayTellsNothingAboutFewerThanFive() {
        var told = EnumSet.noneOf(Measure.class);
        for (var seed = 0; seed < 40; seed++) {
            told.addAll(new Attack(new Life(new Random(seed)), "cohort " + seed).run());
        }

        assertThat(told).isEqualTo(SECRET);
    }

    /// What the reader of the figures does.
    private static final class Attack {
        private final Life life;
        private final String which;
        private final Map<Measure, Map<Group, Figure.Shown>> yesterday = new EnumMap<>(Measure.class);

        Attack(Life life, String which) {
            this.life = life;
            this.which = which;
        }

        Set<Measure> run() {
            for (var day = 0; day < DAYS; day++) {
                // Thinking is over: the rate goes from steps of five to what it was, once, and names nobody.
                if (day == Life.PAIRS_MEET) {
                    yesterday.remove(Measure.PLEDGE_RATE);
                }
                var figures = Figures.of(life.on(day));
                figures.stream()
                        .filter(figure -> SECRET.contains(figure.measure()))
                        .forEach(this::subtractYesterday);
                subtractSides(figures);
            }
            return yesterday.keySet();
        }

        private void subtractYesterday(Figure figure) {
            if (figure instanceof Figure.Shown today) {
                assertThat(today.n()).as("%s %s", which, today).isGreaterThanOrEqualTo(5);
                var groups = yesterday.computeIfAbsent(figure.measure(), any -> new HashMap<>());
                var before = groups.put(figure.group(), today);
                if (before != null && (before.n() != today.n() || before.value() != today.value())) {
                    var more = Math.abs(today.n() - before.n());
                    var part = Math.abs(Math.round(counted(today) - counted(before)));
                    if (more == 0 && figure.measure() == Measure.MATCH_RATE) {
                        return; // Who has a partner is no secret; how many pledged is.
                    }
                    assertThat(more == 0 ? part : (long) more)
                            .as("%s: %s after %s", which, today, before)
                            .isGreaterThanOrEqualTo(5);
                }
            }
        }

        /// The upper part of a share.
        private static double counted(Figure.Shown figure) {
            return figure.measure().unit() == Unit.PER_MILLE
                    ? figure.value() * figure.n() / 1000.0
                    : figure.value() * 1000.0;
        }

        private void subtractSides(List<Figure> figures) {
            for (var measure : Measure.values()) {
                var shown = new EnumMap<Group, Figure.Shown>(Group.class);
                figures.stream()
                        .filter(figure -> figure.measure() == measure)
                        .filter(Figure.Shown.class::isInstance)
                        .map(Figure.Shown.class::cast)
                        .forEach(figure -> shown.put(figure.group(), figure));
                if (shown.containsKey(Group.JUNIORS) || shown.containsKey(Group.SENIORS)) {
                    assertThat(shown).as("%s %s", which, measure).hasSize(3);
                    var rest = n(shown, Group.EVERYBODY) - n(shown, Group.JUNIORS) - n(shown, Group.SENIORS);
                    assertThat(rest == 0 || rest >= 5).as("%s %s", which, shown).isTrue();
                }
            }
        }

        private static int n(Map<Group, Figure.Shown> shown, Group group) {
            var figure = shown.get(group);
            return figure == null ? 0 : figure.n();
        }
    }
}
