package org.doublesens.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.exchanges.Town.DAYS;
import static org.doublesens.exchanges.Town.FEBRUARY;
import static org.doublesens.exchanges.Town.LINA;
import static org.doublesens.exchanges.Town.WALTER;
import static org.doublesens.program.Somebody.SPRING;

import java.time.Instant;
import java.util.List;
import org.doublesens.program.Appointment;
import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Gate;
import org.doublesens.program.Noted;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Session;
import org.junit.jupiter.api.Test;

class MoveSessionTest {
    @Test
    void offersThreeOtherHoursFromTheNextWorkingDayOn() {
        var town = planned();

        assertThat(slots(town))
                .containsExactly(
                        Instant.parse("2027-02-02T08:00:00Z"),
                        Instant.parse("2027-02-03T08:15:00Z"),
                        Instant.parse("2027-02-04T08:00:00Z"));
    }

    @Test
    void looksBeyondTheMonthWhenItIsNearlyOver() {
        var town = planned();
        town.keep(town.session().movedTo(Instant.parse("2027-02-26T15:45:00Z")));
        town.liveUntil("2027-02-26T09:00:00Z");

        assertThat(slots(town)).hasSize(3).allMatch(slot -> slot.isAfter(Instant.parse("2027-03-01T07:59:00Z")));
    }

    @Test
    void movesTheInvitationAndEverythingThatComesWithIt() {
        var town = planned();
        var to = Instant.parse("2027-02-04T08:00:00Z");

        assertThat(move(town, LINA, to)).isEqualTo(new Noted.Done());

        assertThat(town.session()).returns(to, Session::starts).returns(1, Session::sequence);
        assertThat(town.letters("session-moved"))
                .containsExactly(
                        "session-moved#2027-02#lina-walter#1#1#lina", "session-moved#2027-02#lina-walter#1#1#walter");
        assertThat(town.appointments(Act.SESSION_TOMORROW))
                .extracting(Appointment::at)
                .containsExactly(Instant.parse("2027-02-03T08:00:00Z"));
        assertThat(town.appointments(Act.PULSE))
                .extracting(Appointment::at)
                .containsExactly(Instant.parse("2027-02-04T08:15:00Z"));
    }

    @Test
    void movesWithinTheDayAndKeepsTheDayBefore() {
        var town = planned();

        assertThat(move(town, LINA, Instant.parse("2027-02-03T13:00:00Z"))).isEqualTo(new Noted.Done());

        assertThat(town.appointments(Act.SESSION_TOMORROW)).hasSize(1);
        assertThat(town.appointments(Act.PULSE)).hasSize(1);
    }

    @Test
    void saysAlreadyWhenItIsThereAlready() {
        var town = planned();

        assertThat(move(town, WALTER, town.session().starts())).isEqualTo(new Noted.Already());
        assertThat(town.letters("session-moved")).isEmpty();
    }

    @Test
    void refusesAnHourThatIsNobodysOrPast() {
        var town = planned();
        var gone = new Noted.Closed(Noted.Why.SLOT_GONE);

        assertThat(move(town, LINA, Instant.parse("2027-02-06T09:00:00Z"))).isEqualTo(gone);
        assertThat(move(town, LINA, Instant.parse("2027-02-04T17:00:00Z"))).isEqualTo(gone);
        assertThat(move(town, LINA, Instant.parse("2027-01-29T09:00:00Z"))).isEqualTo(gone);
        assertThat(town.session().sequence()).isZero();
    }

    @Test
    void refusesAnHourThatAnotherSessionTookSince() {
        var town = planned();
        var to = Instant.parse("2027-02-04T08:00:00Z");
        town.session(FEBRUARY, 2, to.toString(), Session.State.PLANNED);

        assertThat(move(town, LINA, to)).isEqualTo(new Noted.Closed(Noted.Why.SLOT_GONE));
    }

    @Test
    void refusesStrangersAndSessionsThatAreOver() {
        var town = planned();
        var to = Instant.parse("2027-02-10T08:00:00Z");

        assertThat(move(town, new ParticipantId("eve"), to)).isEqualTo(new Noted.Closed(Noted.Why.NO_SUCH_THING));
        town.liveUntil("2027-02-03T08:05:00Z");
        assertThat(move(town, LINA, to)).isEqualTo(new Noted.Closed(Noted.Why.SESSION_OVER));
    }

    @Test
    void wakesTheMachineThatWouldSleepBeyondTheNewHour() {
        var town = planned();
        town.keep(town.session().movedTo(Instant.parse("2027-02-24T08:00:00Z")));
        town.store.await(SPRING, Gate.ofRound(FEBRUARY), "token", Instant.parse("2027-02-23T08:00:00Z"));

        move(town, LINA, Instant.parse("2027-02-10T08:00:00Z"));

        var gate = town.store.find(SPRING, Gate.class, Gate.ofRound(FEBRUARY)).orElseThrow();
        assertThat(gate.woken()).isTrue();
        assertThat(gate.isOpen()).isFalse();
    }

    private static Town planned() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);
        return town;
    }

    private static List<Instant> slots(Town town) {
        return new MoveSession(town.store, town, DAYS)
                .slots(SPRING, town.session().id());
    }

    private static Noted move(Town town, ParticipantId person, Instant to) {
        return new MoveSession(town.store, town, DAYS)
                .move(SPRING, person, town.session().id(), to);
    }
}
