package org.doublesens.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.exchanges.Town.LINA;
import static org.doublesens.exchanges.Town.WALTER;
import static org.doublesens.program.Somebody.SPRING;
import static org.doublesens.program.Somebody.junior;

import org.doublesens.program.Asked;
import org.doublesens.program.Audit;
import org.doublesens.program.Gate;
import org.doublesens.program.Letter;
import org.doublesens.program.Noted;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Session;
import org.doublesens.program.Words;
import org.junit.jupiter.api.Test;

/// A wrong file let somebody go; the organiser takes them back.
final class RejoinTest {
    private static final Asked HELENE = new Asked("helene", "wrong file", null);

    private final Town town = Town.withOnePair();

    @Test
    void letsTheTwoGoOnAsThePairTheyWereWhileThePartnerStillWaits() {
        new PlanRound(town.store, town, Town.DAYS, Rematch.NOBODY).run(new PlanRound.Request(SPRING, Town.FEBRUARY));
        leave(LINA, "organiser");
        assertThat(town.person(WALTER).standing()).isEqualTo(Standing.WAITING);

        assertThat(rejoin(LINA)).isEqualTo(new Noted.Done());

        assertThat(town.pair().state()).isEqualTo(Pair.State.MEETING);
        assertThat(town.person(LINA).standing()).isEqualTo(Standing.PAIRED);
        assertThat(town.person(WALTER).standing()).isEqualTo(Standing.PAIRED);
        assertThat(town.sessions()).extracting(Session::state).contains(Session.State.PLANNED);
        assertThat(town.store.all(SPRING, Letter.class))
                .filteredOn(letter ->
                        letter.words() instanceof Words.PartnerWithdrew || letter.words() instanceof Words.Goodbye)
                .hasSize(2)
                .allMatch(letter -> letter.state() == Letter.State.SUPPRESSED);
        assertThat(town.store.all(SPRING, Audit.class).getLast().why()).isEqualTo("wrong file");
    }

    @Test
    void bidsFarewellAgainAndTellsThePartnerAgainWhenTheyLeaveOnceMore() {
        new PlanRound(town.store, town, Town.DAYS, Rematch.NOBODY).run(new PlanRound.Request(SPRING, Town.FEBRUARY));
        leave(LINA, "organiser");
        rejoin(LINA);

        leave(LINA, "organiser");

        assertThat(town.store.all(SPRING, Letter.class))
                .filteredOn(letter -> letter.state() == Letter.State.PENDING)
                .extracting(Letter::kind)
                .containsOnlyOnce("goodbye")
                .containsOnlyOnce("partner-withdrew");
        rejoin(LINA);
        assertThat(town.store.all(SPRING, Letter.class))
                .filteredOn(letter ->
                        letter.kind().equals("goodbye") || letter.kind().equals("partner-withdrew"))
                .hasSize(4)
                .allMatch(letter -> letter.state() == Letter.State.SUPPRESSED);
    }

    @Test
    void waitsForTheNextRoundWhereThePartnerMeetsSomebodyElse() {
        leave(LINA, "organiser");
        town.arrive(junior("mona"), town.person(WALTER));

        rejoin(LINA);

        assertThat(town.person(LINA).standing()).isEqualTo(Standing.WAITING);
        assertThat(town.person(WALTER).standing()).isEqualTo(Standing.PAIRED);
        assertThat(town.store.all(SPRING, Letter.class))
                .filteredOn(letter -> letter.words() instanceof Words.NotMatched)
                .hasSize(1);
    }

    @Test
    void leavesInPeaceWhoLeftOnTheirOwn() {
        leave(LINA, "participant");

        assertThat(rejoin(LINA)).isEqualTo(new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE));
        assertThat(town.person(LINA).standing()).isEqualTo(Standing.LEFT);
    }

    @Test
    void countsAtTheGateAgainForWhoHadNotAnsweredYet() {
        town.keep(town.cohort().in(Phase.INTAKE));
        town.keep(junior("nina"));
        town.keep(Gate.of(Gate.SKILLS, 2));
        var nina = new ParticipantId("nina");
        leave(nina, "organiser");
        assertThat(missing()).isEqualTo(1);

        rejoin(nina);

        assertThat(missing()).isEqualTo(2);
        assertThat(town.person(nina).standing()).isEqualTo(Standing.INVITED);
        assertThat(rejoin(nina)).isEqualTo(new Noted.Already());
        assertThat(missing()).isEqualTo(2);
    }

    @Test
    void comesTooLateOnceTheClosingSurveyBegan() {
        leave(LINA, "organiser");
        town.keep(town.cohort().in(Phase.SHARING));

        assertThat(rejoin(LINA)).isEqualTo(new Noted.Closed(Noted.Why.STAGE_CLOSED));
    }

    private int missing() {
        return town.store.find(SPRING, Gate.class, Gate.SKILLS).orElseThrow().missing();
    }

    private Noted rejoin(ParticipantId person) {
        return new Rejoin(town.store, town, Town.DAYS).rejoin(SPRING, person, HELENE);
    }

    private void leave(ParticipantId person, String who) {
        new Leave(town.store, town, Town.DAYS).leave(SPRING, person, new Asked(who, "", null));
    }
}
