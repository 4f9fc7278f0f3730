package org.doublesens.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.exchanges.Town.DAYS;
import static org.doublesens.exchanges.Town.FEBRUARY;
import static org.doublesens.exchanges.Town.LINA;
import static org.doublesens.exchanges.Town.WALTER;
import static org.doublesens.program.Somebody.SPRING;
import static org.doublesens.program.Somebody.junior;
import static org.doublesens.program.Somebody.senior;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Gate;
import org.doublesens.program.Keynote;
import org.doublesens.program.Letter;
import org.doublesens.program.Noted;
import org.doublesens.program.Pair;
import org.doublesens.program.PairId;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Session;
import org.doublesens.program.Words;
import org.junit.jupiter.api.Test;

class PartingTest {
    private static final ParticipantId TOM = new ParticipantId("tom");

    @Test
    void letsSomebodyGoAndDoesNotLeaveThePartnerInSilence() {
        var town = planned();

        assertThat(leave(town, LINA)).isEqualTo(new Noted.Done());

        assertThat(town.person(LINA).standing()).isEqualTo(Standing.LEFT);
        assertThat(town.person(WALTER).standing()).isEqualTo(Standing.WAITING);
        assertThat(town.pair().state()).isEqualTo(Pair.State.ENDED);
        assertThat(town.session().state()).isEqualTo(Session.State.CALLED_OFF);
        assertThat(town.letters("goodbye")).containsExactly("goodbye#lina");
        assertThat(town.letters("partner-withdrew")).containsExactly("partner-withdrew#lina-walter#walter");
        assertThat(town.letters("session-cancelled")).hasSize(2);
        assertThat(town.appointments(Act.PULSE)).isEmpty();
    }

    @Test
    void lettingSomebodyLeaveTwiceChangesNothingMore() {
        var town = planned();
        leave(town, LINA);
        var letters = town.store.all(SPRING, Letter.class);

        assertThat(leave(town, LINA)).isEqualTo(new Noted.Already());
        assertThat(town.store.all(SPRING, Letter.class)).isEqualTo(letters);
        assertThat(leave(town, new ParticipantId("eve"))).isEqualTo(new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE));
    }

    @Test
    void waitsNoLongerForTheAnswersOfWhoLeft() {
        var town = Town.withOnePair();
        town.keep(junior("tom"));
        town.keep(senior("zoe").standing(Standing.ANSWERED));
        town.keep(Gate.of(Gate.SKILLS, 3));
        town.keep(Gate.of(Gate.PLEDGES, 3));

        leave(town, TOM);
        leave(town, new ParticipantId("zoe"));
        leave(town, LINA);

        assertThat(missing(town, Gate.SKILLS)).isEqualTo(2);
        assertThat(missing(town, Gate.PLEDGES)).isEqualTo(2);
    }

    @Test
    void waitsNoLongerForTheSurveyOfWhoWasAsked() {
        var town = Town.withOnePair();
        town.keep(Gate.of(Gate.SURVEY, 2));
        town.keep(Letter.to(LINA, "", new Words.SurveyAsked(LocalDate.of(2027, 5, 14)), town.instant()));

        leave(town, LINA);
        leave(town, WALTER);

        assertThat(missing(town, Gate.SURVEY)).isEqualTo(1);
    }

    @Test
    void withdrawsAProposedPairWithoutAWord() {
        var town = Town.withOnePair();
        town.keep(town.pair().in(Pair.State.PROPOSED));
        town.change(WALTER, walter -> walter.standing(Standing.PLEDGED));

        leave(town, LINA);

        assertThat(town.pair().state()).isEqualTo(Pair.State.ENDED);
        assertThat(town.person(WALTER).standing()).isEqualTo(Standing.PLEDGED);
        assertThat(town.letters("partner-withdrew")).isEmpty();
    }

    @Test
    void takesTheTalkOfWhoLeftOutOfTheProgram() {
        var town = planned();
        town.keep(new Keynote(LINA, 0, "Mèmes", Instant.parse("2027-02-20T10:00:00Z"), Set.of()));

        leave(town, LINA);

        assertThat(town.store.all(SPRING, Keynote.class)).isEmpty();
    }

    @Test
    void letsTheTwoWhoRemainOfATrioGoOn() {
        var town = new Town();
        town.keep(town.cohort());
        town.arrive(List.of(junior("lina"), junior("tom")), senior("walter"));
        town.plan(FEBRUARY);

        leave(town, LINA);

        assertThat(town.store.find(SPRING, Pair.class, "lina-tom-walter"))
                .hasValueSatisfying(pair -> assertThat(pair.state()).isEqualTo(Pair.State.ENDED));
        assertThat(town.store.find(SPRING, Pair.class, "tom-walter"))
                .hasValueSatisfying(pair -> assertThat(pair)
                        .returns(Pair.State.MEETING, Pair::state)
                        .returns(FEBRUARY, Pair::since));
        assertThat(town.person(TOM).standing()).isEqualTo(Standing.PAIRED);
        assertThat(town.letters("your-pair"))
                .containsExactly("your-pair#tom-walter#tom", "your-pair#tom-walter#walter");
        assertThat(town.letters("partner-withdrew")).isEmpty();
        assertThat(town.store.all(SPRING, Session.class, "2027-02#tom-walter#"))
                .singleElement()
                .returns(Session.State.PLANNED, Session::state);
    }

    @Test
    void endsAPairKindlyForWhoAsksForAnotherPartner() {
        var town = planned();

        assertThat(ask(town, LINA)).isEqualTo(new Noted.Done());

        assertThat(town.pair().state()).isEqualTo(Pair.State.ENDED);
        assertThat(town.person(LINA).standing()).isEqualTo(Standing.WAITING);
        assertThat(town.person(WALTER).standing()).isEqualTo(Standing.WAITING);
        assertThat(town.session().state()).isEqualTo(Session.State.CALLED_OFF);
        assertThat(town.letters("partner-withdrew")).containsExactly("partner-withdrew#lina-walter#walter");
        assertThat(ask(town, LINA)).isEqualTo(new Noted.Already());
    }

    @Test
    void endsNobodyElsesPair() {
        var town = planned();

        assertThat(ask(town, new ParticipantId("eve"))).isEqualTo(new Noted.Closed(Noted.Why.NO_SUCH_THING));
        assertThat(town.pair().state()).isEqualTo(Pair.State.MEETING);
    }

    private static Town planned() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);
        return town;
    }

    private static int missing(Town town, String gate) {
        return town.store.find(SPRING, Gate.class, gate).orElseThrow().missing();
    }

    private static Noted leave(Town town, ParticipantId person) {
        return new Leave(town.store, town, DAYS).leave(SPRING, person);
    }

    private static Noted ask(Town town, ParticipantId person) {
        return new AskNewPartner(town.store, town, DAYS).ask(SPRING, person, new PairId("lina-walter"));
    }
}
