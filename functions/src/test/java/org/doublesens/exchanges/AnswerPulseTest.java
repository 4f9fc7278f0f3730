package org.doublesens.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.exchanges.Town.FEBRUARY;
import static org.doublesens.exchanges.Town.LINA;
import static org.doublesens.exchanges.Town.PROMPTING;
import static org.doublesens.exchanges.Town.WALTER;
import static org.doublesens.program.Somebody.SPRING;

import org.doublesens.program.Lesson;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Pulse;
import org.doublesens.program.Session;
import org.doublesens.program.Words;
import org.junit.jupiter.api.Test;

class AnswerPulseTest {
    private static final Noted DONE = new Noted.Done();

    @Test
    void callsTheSessionHeldAsSoonAsOneSaysSo() {
        var town = afterTheFirstSession();

        assertThat(answer(town, yes(town, LINA), "")).isEqualTo(DONE);

        assertThat(town.session().state()).isEqualTo(Session.State.HELD);
    }

    @Test
    void callsTheSessionMissedWhenBothSaySo() {
        var town = afterTheFirstSession();

        answer(town, no(town, LINA), "");
        answer(town, no(town, WALTER), "");

        assertThat(town.session().state()).isEqualTo(Session.State.MISSED);
    }

    @Test
    void believesTheOneWhoSaysItTookPlace() {
        var town = afterTheFirstSession();

        answer(town, no(town, LINA), "");
        answer(town, yes(town, WALTER), "");

        assertThat(town.session().state()).isEqualTo(Session.State.HELD);
    }

    @Test
    void keepsTheFirstAnswerAndSaysSo() {
        var town = afterTheFirstSession();
        answer(town, yes(town, LINA), "");

        assertThat(answer(town, no(town, LINA), "")).isEqualTo(new Noted.Already());

        assertThat(town.store.all(SPRING, Pulse.class)).containsExactly(yes(town, LINA));
        assertThat(town.session().state()).isEqualTo(Session.State.HELD);
    }

    @Test
    void passesALessonOnWithTheTopicOfTheSession() {
        var town = afterTheFirstSession();

        answer(town, yes(town, WALTER), " Demander des sources ");

        assertThat(town.store.all(SPRING, Lesson.class))
                .singleElement()
                .returns("Demander des sources", Lesson::text)
                .returns(PROMPTING, Lesson::skill)
                .returns(Lesson.Share.UNNAMED, Lesson::share);
    }

    @Test
    void takesALateAnswer() {
        var town = afterTheFirstSession();
        town.liveUntil("2027-02-15T09:00:00Z");
        assertThat(town.session().state()).isEqualTo(Session.State.UNKNOWN);

        assertThat(answer(town, yes(town, LINA), "")).isEqualTo(DONE);

        assertThat(town.session().state()).isEqualTo(Session.State.HELD);
    }

    @Test
    void helpsWhoFeelsNoFitWithoutTellingThePartner() {
        var town = afterTheFirstSession();

        answer(town, yes(town, LINA, Pulse.Fit.NOT_A_FIT), "");

        assertThat(town.letters("pair-replanned"))
                .containsExactly("pair-replanned#lina-walter#2027-02#lina-walter#1#lina");
        assertThat(town.letter("pair-replanned#lina-walter#2027-02#lina-walter#1#lina")
                        .words())
                .extracting("why")
                .isEqualTo(Words.PairReplanned.Why.NOT_A_FIT);
        assertThat(town.letters("pair-needs-help")).hasSize(1);
    }

    @Test
    void refusesAnAnswerBeforeTheSession() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);

        assertThat(answer(town, yes(town, LINA), "")).isInstanceOf(Noted.Refused.class);
        assertThat(town.store.all(SPRING, Pulse.class)).isEmpty();
    }

    @Test
    void refusesASessionThatTookPlaceWithoutAMarkAndALessonWithoutEnd() {
        var town = afterTheFirstSession();
        var unmarked =
                new Pulse(town.session().id(), LINA, Pulse.Took.YES, 0, Pulse.Led.AS_PLANNED, null, town.instant());

        assertThat(answer(town, unmarked, "a".repeat(601)))
                .isInstanceOfSatisfying(
                        Noted.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(problem -> problem.code())
                                .containsExactly("missing", "too-long"));
    }

    @Test
    void listensToNobodyFromOutsideThePair() {
        var town = afterTheFirstSession();

        assertThat(answer(town, yes(town, new ParticipantId("eve")), ""))
                .isEqualTo(new Noted.Closed(Noted.Why.NO_SUCH_THING));
    }

    @Test
    void closesWithThePersonTheSessionAndTheCohort() {
        var town = afterTheFirstSession();
        town.change(LINA, lina -> lina.standing(Participant.Standing.LEFT));
        assertThat(answer(town, yes(town, LINA), "")).isEqualTo(new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE));

        town.keep(town.session().in(Session.State.CALLED_OFF));
        assertThat(answer(town, yes(town, WALTER), "")).isEqualTo(new Noted.Closed(Noted.Why.SESSION_OVER));

        town.keep(town.cohort().in(Phase.ENDED));
        assertThat(answer(town, yes(town, WALTER), "")).isEqualTo(new Noted.Closed(Noted.Why.STAGE_CLOSED));
    }

    private static Town afterTheFirstSession() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);
        town.liveUntil("2027-02-03T09:00:00Z");
        return town;
    }

    private static Noted answer(Town town, Pulse pulse, String lesson) {
        return new AnswerPulse(town.store, town).answer(SPRING, pulse, lesson, Lesson.Share.UNNAMED);
    }

    private static Pulse yes(Town town, ParticipantId person) {
        return yes(town, person, Pulse.Fit.GOOD);
    }

    private static Pulse yes(Town town, ParticipantId person, Pulse.Fit fit) {
        return new Pulse(town.session().id(), person, Pulse.Took.YES, 4, Pulse.Led.AS_PLANNED, fit, town.instant());
    }

    private static Pulse no(Town town, ParticipantId person) {
        return new Pulse(
                town.session().id(), person, Pulse.Took.NO_WORK, 0, Pulse.Led.AS_PLANNED, null, town.instant());
    }
}
