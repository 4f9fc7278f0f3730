package org.doublesens.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.MONDAY;
import static org.doublesens.program.Somebody.SPRING;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.doublesens.figures.NextStep.What;
import org.doublesens.program.Appointment;
import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Entry;
import org.doublesens.program.Gate;
import org.doublesens.program.MemoryStore;
import org.doublesens.program.Pair;
import org.doublesens.program.PairId;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Posture;
import org.doublesens.program.Pulse;
import org.doublesens.program.Session;
import org.doublesens.program.Somebody;
import org.doublesens.program.Survey;
import org.junit.jupiter.api.Test;

final class NextStepsTest {
    private static final YearMonth FEBRUARY = YearMonth.of(2027, 2);
    private static final ParticipantId LINA = new ParticipantId("lina");
    private static final ParticipantId WALTER = new ParticipantId("walter");
    private static final PairId PAIR = new PairId("lina-walter");
    private static final Instant IN_A_DAY = MONDAY.plus(Duration.ofDays(1));
    private static final Instant IN_A_WEEK = MONDAY.plus(Duration.ofDays(7));
    private static final Instant IN_A_MONTH = MONDAY.plus(Duration.ofDays(30));

    private final MemoryStore store = new MemoryStore();
    private Cohort cohort = Somebody.cohort();

    @Test
    void whoIsInvitedAnswersUntilTheStageCloses() {
        waiting(Phase.INTAKE, Gate.SKILLS, IN_A_WEEK);
        keep(Somebody.junior("lina"));

        assertThat(steps().steps()).containsExactly(new NextStep(LINA, What.ANSWER_SKILLS, IN_A_WEEK));
    }

    @Test
    void whoAnsweredTooLateMayStillJoin() {
        waiting(Phase.AWARENESS, Gate.PLEDGES, IN_A_WEEK);
        keep(Somebody.junior("lina").standing(Standing.SILENT));
        keep(answered("walter").standing(Standing.ANSWERED));

        assertThat(steps().steps())
                .containsExactly(
                        new NextStep(LINA, What.JOIN_LATE, IN_A_WEEK), new NextStep(WALTER, What.PLEDGE, IN_A_WEEK));
    }

    @Test
    void whoIsPausedComesBackWhenThePauseEnds() {
        waiting(Phase.EXCHANGES, Gate.ofRound(FEBRUARY), IN_A_MONTH);
        keep(paired("lina").pausing(LocalDate.ofInstant(IN_A_WEEK, Somebody.PARIS)));
        keep(new Appointment(IN_A_WEEK, Act.END_PAUSE, "lina"));

        assertThat(steps().steps()).containsExactly(new NextStep(LINA, What.COME_BACK, IN_A_WEEK));
    }

    @Test
    void feedbackThatIsAskedForComesBeforeTheNextSession() {
        meeting();
        keep(session(1, Session.State.PLANNED));
        keep(new Appointment(
                IN_A_DAY, Act.CLOSE_PULSE, session(1, Session.State.PLANNED).id()));
        keep(session(2, Session.State.PLANNED));
        keep(new Appointment(
                IN_A_WEEK, Act.PULSE, session(2, Session.State.PLANNED).id()));
        keep(new Pulse(
                session(1, Session.State.PLANNED).id(), WALTER, Pulse.Took.YES, 4, Pulse.Led.AS_PLANNED, null, MONDAY));

        assertThat(steps().steps())
                .containsExactly(
                        new NextStep(LINA, What.ANSWER_PULSE, IN_A_DAY), new NextStep(WALTER, What.MEET, IN_A_WEEK));
    }

    @Test
    void aPairWithNothingInItsCalendarAwaitsTheNextLook() {
        meeting();
        keep(new Appointment(IN_A_WEEK, Act.CHECK_PAIR, PAIR.value()));

        assertThat(steps().steps())
                .containsExactly(
                        new NextStep(LINA, What.AWAIT_SESSION, IN_A_WEEK),
                        new NextStep(WALTER, What.AWAIT_SESSION, IN_A_WEEK));
    }

    @Test
    void somebodyPairedWithNobodyIsInSilence() {
        waiting(Phase.EXCHANGES, Gate.ofRound(FEBRUARY), IN_A_MONTH);
        keep(paired("lina"));

        assertThat(steps().silent()).containsExactly(LINA);
    }

    @Test
    void everybodyIsInSilenceWhereNoMachineWaits() {
        cohort = cohort.in(Phase.INTAKE);
        keep(cohort);
        keep(Gate.of(Gate.SKILLS, 1));
        keep(new Appointment(IN_A_WEEK, Act.CLOSE_GATE, Gate.SKILLS));
        keep(Somebody.junior("lina"));

        assertThat(steps().silent()).containsExactly(LINA);
    }

    @Test
    void aDeadlineThatNobodyKeptIsSilence() {
        waiting(Phase.INTAKE, Gate.SKILLS, MONDAY.minus(Duration.ofHours(25)));
        keep(Somebody.junior("lina"));

        assertThat(steps().silent()).containsExactly(LINA);
    }

    @Test
    void whoAnsweredTheSurveyAwaitsTheDigestAndWhoDidNotAnswers() {
        waiting(Phase.SHARING, Gate.SURVEY, IN_A_WEEK);
        keep(paired("lina"));
        keep(paired("walter"));
        keep(survey(WALTER));

        assertThat(steps().steps())
                .containsExactly(
                        new NextStep(LINA, What.ANSWER_SURVEY, IN_A_WEEK),
                        new NextStep(WALTER, What.AWAIT_DIGEST, IN_A_WEEK));
    }

    @Test
    void theLastQuestionIsAwaitedThenAnswered() {
        waiting(Phase.ECHO, Gate.ECHO, IN_A_MONTH);
        keep(paired("lina"));
        keep(survey(LINA));
        keep(new Appointment(IN_A_WEEK, Act.ASK_ECHO, "1#2027-02-08#"));
        assertThat(steps().steps()).containsExactly(new NextStep(LINA, What.AWAIT_ECHO, IN_A_WEEK));

        store.save(SPRING, Changes.NONE.remove(new Appointment(IN_A_WEEK, Act.ASK_ECHO, "1#2027-02-08#")));
        assertThat(steps().steps()).containsExactly(new NextStep(LINA, What.ANSWER_ECHO, IN_A_MONTH));
    }

    @Test
    void whoLeftHasNothingToComeAndIsNotInSilence() {
        waiting(Phase.INTAKE, Gate.SKILLS, IN_A_WEEK);
        keep(Somebody.junior("lina").standing(Standing.LEFT));

        assertThat(steps()).isEqualTo(new NextSteps(List.of(), List.of()));
    }

    private NextSteps steps() {
        return NextSteps.of(store, cohort, MONDAY);
    }

    /// The machine waits at a gate that closes at that hour.
    private void waiting(Phase phase, String gate, Instant closes) {
        cohort = cohort.in(phase).startingRoundsIn(FEBRUARY);
        keep(cohort);
        keep(Gate.of(gate, 2));
        store.await(SPRING, gate, "token", closes);
        keep(new Appointment(closes, Act.CLOSE_GATE, gate));
    }

    private void meeting() {
        waiting(Phase.EXCHANGES, Gate.ofRound(FEBRUARY), IN_A_MONTH);
        keep(paired("lina"));
        keep(paired("walter"));
        keep(new Pair(
                PAIR,
                0,
                List.of(LINA),
                WALTER,
                Posture.JUNIOR_MENTORS,
                Pair.State.MEETING,
                List.of(),
                List.of(),
                80,
                FEBRUARY,
                FEBRUARY));
    }

    private static Participant answered(String name) {
        return Somebody.answering(Somebody.senior(name), List.of("skill.lead"), List.of("ai.prompting"));
    }

    private static Participant paired(String name) {
        return answered(name).pledging(MONDAY).standing(Standing.PAIRED);
    }

    private static Session session(int number, Session.State state) {
        return new Session(PAIR, FEBRUARY, number, 0, IN_A_DAY, 15, Posture.JUNIOR_MENTORS, null, "", 0, state);
    }

    private static Survey survey(ParticipantId person) {
        return new Survey(person, 0, Map.of(), "", 9, Survey.Again.SAME_ROLE, MONDAY, null);
    }

    private void keep(Entry entry) {
        store.save(SPRING, Changes.NONE.put(entry));
    }
}
