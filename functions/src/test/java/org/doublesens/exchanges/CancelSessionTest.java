package org.doublesens.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.exchanges.Town.DAYS;
import static org.doublesens.exchanges.Town.FEBRUARY;
import static org.doublesens.exchanges.Town.LINA;
import static org.doublesens.exchanges.Town.WALTER;
import static org.doublesens.program.Somebody.SPRING;

import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Noted;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Session;
import org.junit.jupiter.api.Test;

class CancelSessionTest {
    @Test
    void cancelsForBothAndRaisesTheSequence() {
        var town = planned();

        assertThat(cancel(town, town.session(), LINA)).isEqualTo(new Noted.Done());

        assertThat(town.session())
                .returns(Session.State.CANCELLED_BY_JUNIOR, Session::state)
                .returns(1, Session::sequence);
        assertThat(town.letters("session-cancelled")).hasSize(2);
        assertThat(town.appointments(Act.SESSION_TOMORROW)).isEmpty();
        assertThat(town.appointments(Act.PULSE)).isEmpty();
        assertThat(town.letters("pair-needs-help")).isEmpty();
    }

    @Test
    void saysAlreadyTheSecondTime() {
        var town = planned();
        cancel(town, town.session(), LINA);

        assertThat(cancel(town, town.session(), WALTER)).isEqualTo(new Noted.Already());
        assertThat(town.letters("session-cancelled")).hasSize(2);
    }

    @Test
    void helpsAtOnceWhenTheSeniorCancelsTwice() {
        var town = planned();
        cancel(town, town.session(), WALTER);
        assertThat(town.letters("pair-needs-help")).isEmpty();
        var second = town.session(FEBRUARY, 2, "2027-02-10T08:00:00Z", Session.State.PLANNED);

        cancel(town, second, WALTER);

        assertThat(town.letters("pair-needs-help")).hasSize(1);
        assertThat(town.letters("pair-replanned")).hasSize(2);
        assertThat(town.sessions().getLast())
                .returns(3, Session::number)
                .returns(Session.State.PLANNED, Session::state);
        assertThat(town.letters("session-invitation")).hasSize(4);
    }

    @Test
    void forgivesCancellationsFromBeforeTheLastSessionHeld() {
        var town = planned();
        town.session(FEBRUARY, 1, "2027-02-03T08:00:00Z", Session.State.CANCELLED_BY_SENIOR);
        town.session(FEBRUARY, 2, "2027-02-05T08:00:00Z", Session.State.HELD);
        var third = town.session(FEBRUARY, 3, "2027-02-10T08:00:00Z", Session.State.PLANNED);

        cancel(town, third, WALTER);

        assertThat(town.letters("pair-needs-help")).isEmpty();
    }

    @Test
    void blamesNoJunior() {
        var town = planned();
        cancel(town, town.session(), LINA);
        var second = town.session(FEBRUARY, 2, "2027-02-10T08:00:00Z", Session.State.PLANNED);

        cancel(town, second, LINA);

        assertThat(town.letters("pair-needs-help")).isEmpty();
    }

    @Test
    void leavesASessionThatHasBegun() {
        var town = planned();
        town.liveUntil("2027-02-03T08:01:00Z");

        assertThat(cancel(town, town.session(), WALTER)).isEqualTo(new Noted.Closed(Noted.Why.SESSION_OVER));
        assertThat(town.session().state()).isEqualTo(Session.State.PLANNED);
    }

    private static Town planned() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);
        return town;
    }

    private static Noted cancel(Town town, Session session, ParticipantId person) {
        return new CancelSession(town.store, town, DAYS).cancel(SPRING, person, session.id());
    }
}
