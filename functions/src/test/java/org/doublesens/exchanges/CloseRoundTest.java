package org.doublesens.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.exchanges.Town.FEBRUARY;
import static org.doublesens.program.Somebody.SPRING;

import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Session;
import org.junit.jupiter.api.Test;

class CloseRoundTest {
    @Test
    void settlesWhatNobodySpokeOfForAWeekAndLeavesTheRestOpen() {
        var town = Town.withOnePair();
        town.session(FEBRUARY, 1, "2027-02-03T08:00:00Z", Session.State.HELD);
        town.session(FEBRUARY, 2, "2027-02-10T08:00:00Z", Session.State.CANCELLED_BY_SENIOR);
        town.session(FEBRUARY, 3, "2027-02-17T08:00:00Z", Session.State.PLANNED);
        town.session(FEBRUARY, 4, "2027-02-26T08:00:00Z", Session.State.PLANNED);
        town.liveUntil("2027-03-01T06:00:00Z");

        assertThat(close(town)).isEqualTo(new CloseRound.Result(1, 0, 1, 1, 1));
        assertThat(close(town)).isEqualTo(new CloseRound.Result(1, 0, 1, 1, 1));

        assertThat(town.sessions())
                .extracting(Session::state)
                .containsExactly(
                        Session.State.HELD,
                        Session.State.CANCELLED_BY_SENIOR,
                        Session.State.UNKNOWN,
                        Session.State.PLANNED);
    }

    @Test
    void strikesOffTheHoursThatLostTheirSubject() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);
        town.keep(town.session().in(Session.State.CALLED_OFF));

        close(town);

        assertThat(town.appointments(Act.CLOSE_GATE)).isEmpty();
        assertThat(town.appointments(Act.SESSION_TOMORROW)).isEmpty();
        assertThat(town.appointments(Act.PULSE)).isEmpty();
        assertThat(town.appointments(Act.CHECK_PAIR)).hasSize(1);
    }

    private static CloseRound.Result close(Town town) {
        return new CloseRound(town.store, town).run(new CloseRound.Request(SPRING, FEBRUARY));
    }
}
