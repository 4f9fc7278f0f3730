package org.doublesens.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.exchanges.Town.DAYS;
import static org.doublesens.exchanges.Town.FEBRUARY;
import static org.doublesens.exchanges.Town.LINA;
import static org.doublesens.exchanges.Town.MARCH;
import static org.doublesens.exchanges.Town.WALTER;
import static org.doublesens.program.Somebody.SPRING;

import java.time.Instant;
import java.time.LocalDate;
import org.doublesens.program.Appointment;
import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.Session;
import org.junit.jupiter.api.Test;

class PauseTest {
    @Test
    void callsOffWhatLiesInThePauseAndComesBackByItself() {
        var town = planned();

        assertThat(pause(town, "2027-02-13")).isEqualTo(new Noted.Done());

        assertThat(town.session().state()).isEqualTo(Session.State.CALLED_OFF);
        assertThat(town.letters("session-cancelled")).hasSize(2);
        assertThat(town.appointments(Act.END_PAUSE))
                .containsExactly(new Appointment(Instant.parse("2027-02-15T08:00:00Z"), Act.END_PAUSE, "lina"));

        town.liveUntil("2027-02-15T09:00:00Z");
        assertThat(town.letters("pause-ended")).hasSize(1);
        assertThat(town.person(LINA).pausedUntil()).isNull();
        assertThat(town.sessions().getLast().starts()).isEqualTo("2027-02-17T08:00:00Z");
    }

    @Test
    void leavesASessionThatComesAfterThePause() {
        var town = planned();
        town.keep(town.session().movedTo(Instant.parse("2027-02-15T08:00:00Z")));

        pause(town, "2027-02-15");

        assertThat(town.session().state()).isEqualTo(Session.State.PLANNED);
    }

    @Test
    void saysAlreadyAndMovesItsEndWhenProlonged() {
        var town = planned();
        pause(town, "2027-02-13");

        assertThat(pause(town, "2027-02-13")).isEqualTo(new Noted.Already());
        assertThat(pause(town, "2027-02-15")).isEqualTo(new Noted.Done());
        assertThat(pause(town, "2027-03-15")).isEqualTo(new Noted.Done());

        assertThat(town.appointments(Act.END_PAUSE))
                .extracting(Appointment::at)
                .containsExactly(Instant.parse("2027-03-15T08:00:00Z"));
        assertThat(town.letters("session-cancelled")).hasSize(2);
    }

    @Test
    void comesBackBeforeTheDayWhenAsked() {
        var town = planned();
        pause(town, "2027-02-20");

        assertThat(resume(town)).isEqualTo(new Noted.Done());

        assertThat(town.person(LINA).pausedUntil()).isNull();
        assertThat(town.appointments(Act.END_PAUSE)).isEmpty();
        assertThat(town.sessions()).hasSize(2);
        assertThat(town.sessions().getLast().state()).isEqualTo(Session.State.PLANNED);
        assertThat(resume(town)).isEqualTo(new Noted.Already());
    }

    @Test
    void waitsForBothWhenBothPause() {
        var town = planned();
        pause(town, "2027-02-10");
        new Pause(town.store, town, DAYS).until(SPRING, WALTER, LocalDate.of(2027, 2, 17));

        town.liveUntil("2027-02-12T09:00:00Z");
        assertThat(town.sessions()).hasSize(1);

        town.liveUntil("2027-02-17T09:00:00Z");
        assertThat(town.sessions().getLast().starts()).isEqualTo("2027-02-19T08:00:00Z");
    }

    @Test
    void leavesTheNextMonthToItsOwnRound() {
        var town = planned();
        pause(town, "2027-03-08");

        assertThat(town.plan(MARCH).paused()).isEqualTo(1);
        town.liveUntil("2027-03-08T09:00:00Z");

        assertThat(town.sessions().getLast())
                .returns(MARCH, Session::round)
                .returns(Instant.parse("2027-03-10T08:00:00Z"), Session::starts);
    }

    @Test
    void plansAgainInARoundThatWasPlannedBeforeItsMonth() {
        var town = Town.withOnePair();
        town.keep(town.cohort().startingRoundsIn(MARCH));
        town.plan(MARCH);
        pause(town, "2027-03-08");

        town.liveUntil("2027-02-10T09:00:00Z");
        resume(town);

        assertThat(town.sessions().getLast())
                .returns(Session.State.PLANNED, Session::state)
                .returns(Instant.parse("2027-03-01T08:00:00Z"), Session::starts);
    }

    @Test
    void refusesADayThatIsPastOrTooFar() {
        var town = planned();

        assertThat(pause(town, "2027-02-01")).isInstanceOf(Noted.Refused.class);
        assertThat(pause(town, "2028-02-01")).isInstanceOf(Noted.Refused.class);
    }

    @Test
    void isOverForWhoLeft() {
        var town = planned();
        town.change(LINA, lina -> lina.standing(Standing.LEFT));

        assertThat(pause(town, "2027-02-13")).isEqualTo(new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE));
    }

    private static Town planned() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);
        return town;
    }

    private static Noted pause(Town town, String day) {
        return new Pause(town.store, town, DAYS).until(SPRING, LINA, LocalDate.parse(day));
    }

    private static Noted resume(Town town) {
        return new Pause(town.store, town, DAYS).resume(SPRING, LINA);
    }
}
