package org.doublesens.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.exchanges.Town.DAYS;
import static org.doublesens.exchanges.Town.FEBRUARY;
import static org.doublesens.exchanges.Town.LINA;
import static org.doublesens.exchanges.Town.WALTER;
import static org.doublesens.program.Somebody.SPRING;

import org.doublesens.program.Noted;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Words;
import org.junit.jupiter.api.Test;

class SetAimTest {
    @Test
    void putsTheLearnersAimOnTheSession() {
        var town = planned();

        assertThat(set(town, WALTER, "  Rédiger\r\nune consigne ")).isEqualTo(new Noted.Done());

        assertThat(town.session().aim()).isEqualTo("Rédiger une consigne");
        assertThat(town.letters("session-tomorrow")).isEmpty();
        assertThat(set(town, WALTER, "Rédiger une consigne")).isEqualTo(new Noted.Already());
    }

    @Test
    void tellsTheLeaderWhoHasTheAgendaAlready() {
        var town = planned();
        town.liveUntil("2027-02-02T10:00:00Z");

        set(town, WALTER, "Rédiger une consigne");

        var letter = (Words.SessionTomorrow)
                town.letter("session-tomorrow#2027-02#lina-walter#1#1#lina").words();
        assertThat(letter.session().aim()).isEqualTo("Rédiger une consigne");
        assertThat(letter.session().readerLeads()).isTrue();
    }

    @Test
    void leavesTheAimToTheLearner() {
        var town = planned();

        assertThat(set(town, LINA, "Briller")).isInstanceOf(Noted.Refused.class);
        assertThat(town.session().aim()).isEmpty();
    }

    @Test
    void refusesAnEmptyAimAndAnEssay() {
        var town = planned();

        assertThat(set(town, WALTER, " ")).isInstanceOf(Noted.Refused.class);
        assertThat(set(town, WALTER, "a".repeat(201))).isInstanceOf(Noted.Refused.class);
    }

    @Test
    void comesTooLateOnceTheSessionHasBegun() {
        var town = planned();
        town.liveUntil("2027-02-03T08:01:00Z");

        assertThat(set(town, WALTER, "Rédiger")).isEqualTo(new Noted.Closed(Noted.Why.SESSION_OVER));
    }

    private static Town planned() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);
        return town;
    }

    private static Noted set(Town town, ParticipantId person, String aim) {
        return new SetAim(town.store, town, DAYS)
                .set(SPRING, person, town.session().id(), aim);
    }
}
