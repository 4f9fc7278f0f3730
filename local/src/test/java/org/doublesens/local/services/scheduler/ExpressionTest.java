package org.doublesens.local.services.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class ExpressionTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Instant START = Instant.parse("2027-01-11T08:00:00Z");

    @Test
    void keepsTheHourOfTheZoneAcrossTheChangeToSummerTime() {
        assertThat(next("cron(0 7 * * ? *)", "2027-03-27T12:00:00Z")).isEqualTo("2027-03-28T05:00:00Z");
    }

    @Test
    void countsSundayAsTheFirstDayOfTheWeek() {
        assertThat(next("cron(0 7 ? * 2 *)", "2027-01-12T12:00:00Z")).isEqualTo("2027-01-18T06:00:00Z");
    }

    @Test
    void knowsTheWorkingDayNearestToTheFirst() {
        assertThat(next("cron(0 8 1W * ? *)", "2027-04-30T12:00:00Z")).isEqualTo("2027-05-03T06:00:00Z");
    }

    @Test
    void knowsTheLastDayOfAMonth() {
        assertThat(next("cron(0 8 L * ? *)", "2027-02-01T12:00:00Z")).isEqualTo("2027-02-28T07:00:00Z");
    }

    @Test
    void knowsTheThirdFridayOfAMonth() {
        assertThat(next("cron(0 8 ? * 6#3 *)", "2027-01-01T12:00:00Z")).isEqualTo("2027-01-15T07:00:00Z");
    }

    @Test
    void knowsRangesListsStepsAndYears() {
        assertThat(next("cron(0/30 7 1-4 JAN,FEB ? 2028)", "2027-01-01T00:00:00Z"))
                .isEqualTo("2028-01-01T06:00:00Z");
    }

    @Test
    void countsARateFromWhenTheScheduleWasMade() {
        assertThat(next("rate(5 minutes)", "2027-01-11T08:07:00Z")).isEqualTo("2027-01-11T08:10:00Z");
    }

    @Test
    void comesOnceAtAnHourOfTheZone() {
        var once = Expression.of("at(2027-02-01T09:00:00)", PARIS, START);

        assertThat(once.after(START)).contains(Instant.parse("2027-02-01T08:00:00Z"));
        assertThat(once.after(Instant.parse("2027-02-01T08:00:00Z"))).isEmpty();
    }

    @Test
    void refusesWhatIsNoExpression() {
        assertThatThrownBy(() -> Expression.of("every morning", PARIS, START)).hasMessageContaining("every morning");
    }

    private static Instant next(String expression, String after) {
        return Expression.of(expression, PARIS, START)
                .after(Instant.parse(after))
                .orElseThrow();
    }
}
