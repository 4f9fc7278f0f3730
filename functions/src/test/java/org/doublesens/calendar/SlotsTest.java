package org.doublesens.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.doublesens.program.HalfDay;
import org.doublesens.program.Somebody;
import org.junit.jupiter.api.Test;

class SlotsTest {
    private static final ZoneId PARIS = Somebody.PARIS;
    private static final ZoneId MONTREAL = ZoneId.of("America/Montreal");
    private static final Set<HalfDay> ALWAYS = EnumSet.allOf(HalfDay.class);
    private static final Duration FLASH = Duration.ofMinutes(15);
    /// February 2027: a Monday to the last Sunday, without a holiday.
    private static final Span FEBRUARY = span("2027-02-01T00:00:00Z", "2027-03-01T00:00:00Z");

    @Test
    void givesTheFirstHalfDayBothShare() {
        var walter = free(Set.of(HalfDay.TUESDAY_AFTERNOON, HalfDay.FRIDAY_MORNING), PARIS);
        var lina = free(Set.of(HalfDay.MONDAY_MORNING, HalfDay.FRIDAY_MORNING), PARIS);

        assertThat(slots(walter, lina).choices(FEBRUARY, 1)).contains(Instant.parse("2027-02-05T08:00:00Z"));
    }

    @Test
    void staysBetweenNineAndSeventeenOnBothClocks() {
        var starts = slots(free(ALWAYS, PARIS), free(ALWAYS, MONTREAL)).starts(FEBRUARY);

        assertThat(starts).isNotEmpty().allSatisfy(start -> {
            assertThat(start.atZone(PARIS).getHour()).isBetween(9, 16);
            assertThat(start.atZone(MONTREAL).getHour()).isBetween(9, 16);
        });
        assertThat(starts.getFirst()).isEqualTo(Instant.parse("2027-02-01T14:00:00Z"));
    }

    @Test
    void findsNothingWhereTheWorkingHoursNeverMeet() {
        var auckland = free(ALWAYS, ZoneId.of("Pacific/Auckland"));

        assertThat(slots(free(ALWAYS, PARIS), auckland).starts(FEBRUARY)).isEmpty();
    }

    @Test
    void endsBeforeTheHalfDayDoes() {
        var sprint = new Slots(
                List.of(free(Set.of(HalfDay.MONDAY_MORNING), PARIS)), Duration.ofMinutes(35), new FrenchWorkingDays());

        assertThat(sprint.starts(FEBRUARY)).contains(Instant.parse("2027-02-01T11:15:00Z"));
        assertThat(sprint.starts(FEBRUARY)).doesNotContain(Instant.parse("2027-02-01T11:30:00Z"));
    }

    @Test
    void skipsHolidaysAndPauses() {
        var easter = span("2027-03-29T00:00:00Z", "2027-04-10T00:00:00Z");
        var away = new Attendee(ALWAYS, PARIS, LocalDate.of(2027, 4, 1), List.of());

        assertThat(slots(free(ALWAYS, PARIS)).choices(easter, 1)).contains(Instant.parse("2027-03-30T07:00:00Z"));
        assertThat(slots(free(ALWAYS, PARIS), away).choices(easter, 1)).contains(Instant.parse("2027-04-01T07:00:00Z"));
    }

    @Test
    void keepsTheHourOfTheClockWhenSummerBegins() {
        var monday = free(Set.of(HalfDay.TUESDAY_MORNING), PARIS);

        assertThat(slots(monday).choices(span("2027-03-22T00:00:00Z", "2027-03-28T00:00:00Z"), 1))
                .contains(Instant.parse("2027-03-23T08:00:00Z"));
        assertThat(slots(monday).choices(span("2027-03-29T00:00:00Z", "2027-04-03T00:00:00Z"), 1))
                .contains(Instant.parse("2027-03-30T07:00:00Z"));
    }

    @Test
    void keepsTheHourOfTheClockWhenSummerEnds() {
        var tuesday = free(Set.of(HalfDay.TUESDAY_MORNING), PARIS);

        assertThat(slots(tuesday).choices(span("2027-10-25T00:00:00Z", "2027-10-30T00:00:00Z"), 1))
                .contains(Instant.parse("2027-10-26T07:00:00Z"));
        assertThat(slots(tuesday).choices(span("2027-11-01T00:00:00Z", "2027-11-06T00:00:00Z"), 1))
                .contains(Instant.parse("2027-11-02T08:00:00Z"));
    }

    /// Between the 14th and the 28th of March, and in the week of the 31st of October, Montreal is an hour nearer.
    @Test
    void staysInTheWorkingHoursOfBothWhereOnlyOneSideHasTurnedItsClock() {
        for (var weeks : List.of(
                span("2027-03-12T00:00:00Z", "2027-03-30T00:00:00Z"),
                span("2027-10-29T00:00:00Z", "2027-11-10T00:00:00Z"))) {
            assertThat(slots(free(ALWAYS, PARIS), free(ALWAYS, MONTREAL)).starts(weeks))
                    .isNotEmpty()
                    .allSatisfy(start -> {
                        assertThat(start.atZone(PARIS).getHour()).isBetween(9, 16);
                        assertThat(start.atZone(MONTREAL).getHour()).isBetween(9, 16);
                    });
        }
    }

    @Test
    void startsNeitherBeforeTheInstantNorOffTheQuarter() {
        var late = span("2027-02-01T08:07:00Z", "2027-02-02T00:00:00Z");

        assertThat(slots(free(ALWAYS, PARIS)).choices(late, 1)).contains(Instant.parse("2027-02-01T08:15:00Z"));
    }

    @Test
    void doesNotClashWithWhatSomebodyAlreadyHas() {
        var taken = Span.starting(Instant.parse("2027-02-01T08:00:00Z"), Duration.ofMinutes(20));
        var lina = new Attendee(ALWAYS, PARIS, null, List.of(taken));

        assertThat(slots(free(ALWAYS, PARIS), lina).choices(FEBRUARY, 1))
                .contains(Instant.parse("2027-02-01T08:30:00Z"));
    }

    @Test
    void offersThreeDaysToChooseFrom() {
        assertThat(slots(free(ALWAYS, PARIS)).choices(FEBRUARY, 3))
                .containsExactly(
                        Instant.parse("2027-02-01T08:00:00Z"),
                        Instant.parse("2027-02-02T08:00:00Z"),
                        Instant.parse("2027-02-03T08:00:00Z"));
    }

    @Test
    void offersHoursOfTheSameDayWhereThereIsOnlyOne() {
        var monday = free(Set.of(HalfDay.MONDAY_MORNING), PARIS);
        var week = span("2027-02-01T00:00:00Z", "2027-02-06T00:00:00Z");

        assertThat(slots(monday).choices(week, 3))
                .containsExactly(
                        Instant.parse("2027-02-01T08:00:00Z"),
                        Instant.parse("2027-02-01T09:00:00Z"),
                        Instant.parse("2027-02-01T10:00:00Z"));
    }

    @Test
    void spreadsTheSessionsOfAMonth() {
        assertThat(slots(free(ALWAYS, PARIS)).spread(FEBRUARY, 4))
                .containsExactly(
                        Instant.parse("2027-02-01T08:00:00Z"),
                        Instant.parse("2027-02-08T08:00:00Z"),
                        Instant.parse("2027-02-15T08:00:00Z"),
                        Instant.parse("2027-02-22T08:00:00Z"));
    }

    @Test
    void givesFewerRatherThanTwoOnOneDay() {
        var monday = free(Set.of(HalfDay.MONDAY_MORNING), PARIS);

        assertThat(slots(monday).spread(span("2027-02-01T00:00:00Z", "2027-02-13T00:00:00Z"), 4))
                .containsExactly(Instant.parse("2027-02-01T08:00:00Z"), Instant.parse("2027-02-08T08:00:00Z"));
    }

    @Test
    void findsNothingForSomebodyWhoHasNotAnswered() {
        var walter = Somebody.senior("walter");

        assertThat(slots(Attendee.of(walter, List.of())).choices(FEBRUARY, 1)).isEmpty();
    }

    private static Slots slots(Attendee... people) {
        return new Slots(List.of(people), FLASH, new FrenchWorkingDays());
    }

    private static Attendee free(Set<HalfDay> halfDays, ZoneId zone) {
        return new Attendee(halfDays, zone, null, List.of());
    }

    private static Span span(String from, String to) {
        return new Span(Instant.parse(from), Instant.parse(to));
    }
}
