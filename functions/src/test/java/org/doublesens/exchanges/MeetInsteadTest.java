package org.doublesens.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.exchanges.Town.DAYS;
import static org.doublesens.exchanges.Town.FEBRUARY;
import static org.doublesens.exchanges.Town.LINA;
import static org.doublesens.exchanges.Town.WALTER;
import static org.doublesens.program.Somebody.SPRING;

import java.time.Instant;
import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Letter;
import org.doublesens.program.Noted;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Session;
import org.doublesens.program.Words;
import org.junit.jupiter.api.Test;

class MeetInsteadTest {
    @Test
    void theCancellationOffersThreeOtherHours() {
        var town = cancelled();

        var offered = town.store.all(SPRING, Letter.class, "session-cancelled#").stream()
                .map(letter -> ((Words.SessionCancelled) letter.words()).instead())
                .distinct()
                .toList();

        assertThat(offered)
                .containsExactly(instead(town).slots(SPRING, first(town).id()));
        assertThat(offered.getFirst()).hasSize(3).doesNotContain(first(town).starts());
    }

    @Test
    void whoChoosesFirstSettlesItAndTheOtherIsInvited() {
        var town = cancelled();
        var slot = instead(town).slots(SPRING, first(town).id()).getFirst();

        assertThat(instead(town).plan(SPRING, WALTER, first(town).id(), slot)).isEqualTo(new Noted.Done());

        assertThat(town.sessions().getLast())
                .returns(slot, Session::starts)
                .returns(2, Session::number)
                .returns(Session.State.PLANNED, Session::state);
        assertThat(first(town).state()).isEqualTo(Session.State.CANCELLED_BY_JUNIOR);
        assertThat(town.letters("session-invitation")).hasSize(4);
        assertThat(town.appointments(Act.PULSE)).hasSize(1);
    }

    @Test
    void theSecondToChooseIsToldThatItIsSettled() {
        var town = cancelled();
        var slots = instead(town).slots(SPRING, first(town).id());
        instead(town).plan(SPRING, WALTER, first(town).id(), slots.getFirst());

        assertThat(instead(town).plan(SPRING, LINA, first(town).id(), slots.getLast()))
                .isEqualTo(new Noted.Already());
        assertThat(instead(town).slots(SPRING, first(town).id())).isEmpty();
        assertThat(town.sessions()).hasSize(2);
    }

    @Test
    void anHourThatSuitsNobodyIsRefused() {
        var town = cancelled();

        assertThat(instead(town).plan(SPRING, WALTER, first(town).id(), Instant.parse("2027-02-06T03:00:00Z")))
                .isEqualTo(new Noted.Closed(Noted.Why.SLOT_GONE));
    }

    @Test
    void aSessionThatStandsIsNotReplaced() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);

        assertThat(instead(town).slots(SPRING, first(town).id())).isEmpty();
        assertThat(instead(town).plan(SPRING, WALTER, first(town).id(), Instant.parse("2027-02-10T08:00:00Z")))
                .isEqualTo(new Noted.Closed(Noted.Why.SESSION_OVER));
    }

    @Test
    void aPairThatTheProgramHelpsIsAskedForNothing() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);
        cancel(town, first(town), WALTER);
        var second = town.session(FEBRUARY, 2, "2027-02-10T08:00:00Z", Session.State.PLANNED);

        cancel(town, second, WALTER);

        assertThat(town.store.all(SPRING, Letter.class, "session-cancelled#2027-02#lina-walter#2#"))
                .allMatch(letter ->
                        ((Words.SessionCancelled) letter.words()).instead().isEmpty());
    }

    private static Town cancelled() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);
        cancel(town, first(town), LINA);
        return town;
    }

    private static void cancel(Town town, Session session, ParticipantId person) {
        new CancelSession(town.store, town, DAYS).cancel(SPRING, person, session.id());
    }

    private static Session first(Town town) {
        return town.sessions().getFirst();
    }

    private static MeetInstead instead(Town town) {
        return new MeetInstead(town.store, town, DAYS);
    }
}
