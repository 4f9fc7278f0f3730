package org.doublesens.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.MONDAY;
import static org.doublesens.program.Somebody.SPRING;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doublesens.program.Appointment;
import org.doublesens.program.Blocked;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Digest;
import org.doublesens.program.Entry;
import org.doublesens.program.Gate;
import org.doublesens.program.Letter;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.MemoryStore;
import org.doublesens.program.Pair;
import org.doublesens.program.PairId;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Posture;
import org.doublesens.program.Session;
import org.doublesens.program.Somebody;
import org.doublesens.program.ToDo;
import org.doublesens.program.ToDo.What;
import org.doublesens.program.WayOut;
import org.doublesens.program.Words;
import org.junit.jupiter.api.Test;

final class ToDosTest {
    private static final YearMonth FEBRUARY = YearMonth.of(2027, 2);
    private static final PairId PAIR = new PairId("lina-walter");
    private static final Instant IN_A_WEEK = MONDAY.plus(Duration.ofDays(7));

    private final MemoryStore store = new MemoryStore();

    @Test
    void nothingIsToDoInACohortThatRunsByItself() {
        assertThat(toDos(Phase.INTAKE)).isEmpty();
    }

    @Test
    void proposedPairsAreToBeReviewedUntilTheirWaitEnds() {
        keep(run(MatchingRun.FIRST, Map.of()));
        keep(new Appointment(IN_A_WEEK, Appointment.Act.CLOSE_GATE, Gate.REVIEW));

        assertThat(toDos(Phase.MATCHING)).containsExactly(new ToDo(What.REVIEW_PAIRS, List.of(), IN_A_WEEK));
        keep(run(MatchingRun.FIRST, Map.of()).approved(MONDAY));
        assertThat(toDos(Phase.MATCHING)).isEmpty();
    }

    @Test
    void aDraftOfTheDigestIsToBeApproved() {
        keep(Somebody.digest());

        assertThat(toDos(Phase.SHARING)).containsExactly(new ToDo(What.APPROVE_DIGEST, List.of(), null));
        keep(Somebody.digest().in(Digest.State.APPROVED));
        assertThat(toDos(Phase.SHARING)).isEmpty();
    }

    @Test
    void aPairThatWasCalledForHelpWaitsUntilItMeetsAgain() {
        keep(pair());
        keep(Letter.toOrganiser(
                "lina-walter#2027-02", new Words.PairNeedsHelp(PAIR, List.of("Lina", "Walter")), MONDAY));
        assertThat(toDos(Phase.EXCHANGES)).containsExactly(new ToDo(What.HELP_PAIRS, List.of("lina-walter"), null));

        keep(heldAt(MONDAY.minus(Duration.ofDays(1))));
        assertThat(toDos(Phase.EXCHANGES)).hasSize(1);

        keep(heldAt(MONDAY.plus(Duration.ofDays(1))));
        assertThat(toDos(Phase.EXCHANGES)).isEmpty();
    }

    @Test
    void aPairThatEndedNeedsNoHelpAnyMore() {
        keep(pair().in(Pair.State.ENDED));
        keep(Letter.toOrganiser(
                "lina-walter#2027-02", new Words.PairNeedsHelp(PAIR, List.of("Lina", "Walter")), MONDAY));

        assertThat(toDos(Phase.EXCHANGES)).isEmpty();
    }

    @Test
    void whoWaitsIsToBeFreedWhereNobodyElseCan() {
        keep(Somebody.junior("lina").standing(Standing.WAITING));
        keep(Somebody.junior("sami").standing(Standing.WAITING));
        keep(run(
                "2027-02",
                Map.of(
                        new ParticipantId("lina"),
                        new MatchingRun.Unmatched(Blocked.NUMBERS, new WayOut.UpToTheOrganiser()),
                        new ParticipantId("sami"),
                        new MatchingRun.Unmatched(Blocked.OTHER, new WayOut.NextRound()))));

        assertThat(toDos(Phase.EXCHANGES)).containsExactly(new ToDo(What.FREE_WAITING, List.of("lina"), null));
    }

    @Test
    void addressesThatBounceAreToBeMended() {
        keep(Somebody.junior("lina").outOfReach());
        keep(Somebody.junior("sami").outOfReach().standing(Standing.LEFT));

        assertThat(toDos(Phase.INTAKE)).containsExactly(new ToDo(What.MEND_ADDRESSES, List.of("lina"), null));
    }

    @Test
    void nothingIsToDoOnceTheCohortEnded() {
        keep(Somebody.junior("lina").outOfReach());

        assertThat(toDos(Phase.ENDED)).isEmpty();
    }

    private List<ToDo> toDos(Phase phase) {
        Cohort cohort = Somebody.cohort().in(phase).startingRoundsIn(FEBRUARY);
        return ToDos.of(store, cohort);
    }

    private static Pair pair() {
        return new Pair(
                PAIR,
                0,
                List.of(new ParticipantId("lina")),
                new ParticipantId("walter"),
                Posture.JUNIOR_MENTORS,
                Pair.State.MEETING,
                List.of(),
                List.of(),
                80,
                FEBRUARY,
                FEBRUARY);
    }

    private static Session heldAt(Instant when) {
        return new Session(PAIR, FEBRUARY, 1, 0, when, 15, Posture.JUNIOR_MENTORS, null, "", 0, Session.State.HELD);
    }

    private static MatchingRun run(String name, Map<ParticipantId, MatchingRun.Unmatched> unmatched) {
        return new MatchingRun(
                name,
                0,
                MONDAY,
                "hash",
                "1",
                2,
                0,
                0,
                80,
                BigInteger.valueOf(80),
                BigInteger.valueOf(80),
                12,
                null,
                unmatched,
                Map.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                null);
    }

    private void keep(Entry entry) {
        store.save(SPRING, Changes.NONE.put(entry));
    }
}
