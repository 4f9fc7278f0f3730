package org.doublesens.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.exchanges.Town.DAYS;
import static org.doublesens.exchanges.Town.FEBRUARY;
import static org.doublesens.exchanges.Town.LINA;
import static org.doublesens.exchanges.Town.MARCH;
import static org.doublesens.exchanges.Town.WALTER;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.doublesens.calendar.Span;
import org.doublesens.program.Session;
import org.junit.jupiter.api.Test;

class RoundTimesTest {
    @Test
    void opensAMonthThatIsStillToComeOnItsFirstDay() {
        var town = Town.withOnePair();

        assertThat(RoundTimes.open(town.cohort(), MARCH, town.instant(), DAYS))
                .isEqualTo(new Span(Instant.parse("2027-02-28T23:00:00Z"), Instant.parse("2027-03-31T22:00:00Z")));
    }

    @Test
    void leavesNothingOfAMonthThatIsOver() {
        var town = Town.withOnePair();
        var late = Instant.parse("2027-02-26T12:00:00Z");

        var open = RoundTimes.open(town.cohort(), FEBRUARY, late, DAYS);

        assertThat(open.from()).isEqualTo(open.to());
    }

    @Test
    void endsAfterTheHolidaysThatBeginAMonth() {
        var town = Town.withOnePair();
        town.keep(town.cohort().startingRoundsIn(FEBRUARY.plusMonths(1)));

        assertThat(RoundTimes.ends(town.cohort(), FEBRUARY.plusMonths(2), DAYS)).isEqualTo("2027-05-03T10:00:00Z");
    }

    @Test
    void sendsTheAgendaAtNineOnBothSidesOfTheChangeToSummerTime() {
        var town = Town.withOnePair();
        var monday = town.session(MARCH, 1, "2027-03-29T07:00:00Z", Session.State.PLANNED);
        var tuesday = town.session(MARCH, 2, "2027-03-30T07:00:00Z", Session.State.PLANNED);
        var lina = town.person(LINA);

        assertThat(DAYS.isWorking(LocalDate.of(2027, 3, 29))).isFalse();
        assertThat(SessionHours.dayBefore(monday, lina, DAYS)).isEqualTo("2027-03-26T08:00:00Z");
        assertThat(SessionHours.dayBefore(tuesday, lina, DAYS)).isEqualTo("2027-03-26T08:00:00Z");
        assertThat(SessionHours.pulse(tuesday, List.of(lina, town.person(WALTER)), DAYS))
                .isEqualTo("2027-03-30T07:15:00Z");
    }

    @Test
    void keepsNineOClockWhenSummerTimeBegins() {
        var town = Town.withOnePair();

        town.liveUntil("2027-03-25T12:00:00Z");
        town.plan(MARCH);

        assertThat(town.session().starts()).isEqualTo("2027-03-30T07:00:00Z");
    }
}
