package org.doublesens.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.exchanges.Town.FEBRUARY;
import static org.doublesens.exchanges.Town.LINA;
import static org.doublesens.exchanges.Town.MARCH;
import static org.doublesens.exchanges.Town.WALTER;
import static org.doublesens.program.Somebody.SPRING;

import org.doublesens.program.Audit;
import org.doublesens.program.Keynote;
import org.doublesens.program.Noted;
import org.doublesens.program.ParticipantId;
import org.junit.jupiter.api.Test;

class KeynotesTest {
    @Test
    void keepsAProposalForTheNextRound() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);

        assertThat(propose(town, LINA, " Les mèmes au travail ")).isEqualTo(new Noted.Done());
        assertThat(propose(town, LINA, "Les mèmes au travail")).isEqualTo(new Noted.Already());

        assertThat(town.plan(MARCH).talks()).isEqualTo(1);
        assertThat(town.store.find(SPRING, Keynote.class, "lina").orElseThrow().subject())
                .isEqualTo("Les mèmes au travail");
    }

    @Test
    void closesWhenTheTalkIsPlannedOrTheLastRoundHasBegun() {
        var closed = new Noted.Closed(Noted.Why.STAGE_CLOSED);
        var town = Town.withOnePair();
        propose(town, LINA, "Mèmes");
        town.plan(FEBRUARY);
        assertThat(propose(town, LINA, "Jeux")).isEqualTo(closed);

        var late = Town.withOnePair();
        late.plan(FEBRUARY.plusMonths(2));
        assertThat(propose(late, LINA, "Mèmes")).isEqualTo(closed);
    }

    @Test
    void asksSeniorsToListen() {
        var town = Town.withOnePair();

        assertThat(propose(town, WALTER, "Souvenirs")).isEqualTo(new Noted.Closed(Noted.Why.NO_SUCH_THING));
    }

    @Test
    void refusesAnEmptySubjectAndAnAbstract() {
        var town = Town.withOnePair();

        assertThat(propose(town, LINA, " ")).isInstanceOf(Noted.Refused.class);
        assertThat(propose(town, LINA, "a".repeat(121))).isInstanceOf(Noted.Refused.class);
    }

    @Test
    void countsOneVoteAPersonAndNoneForOneself() {
        var town = Town.withOnePair();
        propose(town, LINA, "Mèmes");
        town.plan(FEBRUARY);
        var keynotes = new Keynotes(town.store, town);

        assertThat(keynotes.vote(SPRING, WALTER, LINA)).isEqualTo(new Noted.Done());
        assertThat(keynotes.vote(SPRING, WALTER, LINA)).isEqualTo(new Noted.Already());
        assertThat(keynotes.vote(SPRING, LINA, LINA)).isInstanceOf(Noted.Refused.class);
        assertThat(keynotes.vote(SPRING, WALTER, WALTER)).isEqualTo(new Noted.Closed(Noted.Why.NO_SUCH_THING));

        assertThat(town.store.find(SPRING, Keynote.class, "lina").orElseThrow().votes())
                .containsExactly(WALTER);
    }

    @Test
    void writesDownThatTheTalkWasHeld() {
        var town = Town.withOnePair();
        propose(town, LINA, "Mèmes");
        town.plan(FEBRUARY);

        town.liveUntil("2027-03-01T06:00:00Z");

        assertThat(town.store.all(SPRING, Audit.class))
                .filteredOn(act -> act.what().equals("keynote-held"))
                .singleElement()
                .returns("", Audit::why);
    }

    private static Noted propose(Town town, ParticipantId person, String subject) {
        return new Keynotes(town.store, town).propose(SPRING, person, subject);
    }
}
