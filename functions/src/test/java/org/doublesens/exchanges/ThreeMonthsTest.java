package org.doublesens.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.exchanges.Town.DAYS;
import static org.doublesens.exchanges.Town.FEBRUARY;
import static org.doublesens.exchanges.Town.MARCH;
import static org.doublesens.program.Somebody.SPRING;
import static org.doublesens.program.Somebody.junior;
import static org.doublesens.program.Somebody.senior;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.doublesens.program.Appointment;
import org.doublesens.program.Gate;
import org.doublesens.program.Lesson;
import org.doublesens.program.Pair;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Posture;
import org.doublesens.program.Pulse;
import org.doublesens.program.Session;
import org.junit.jupiter.api.Test;

/// Three rounds with everything that happens in them.
class ThreeMonthsTest {
    private static final YearMonth APRIL = YearMonth.of(2027, 4);

    @Test
    void holdsEverySessionWhenEverybodyAnswersAndLeavesNothingUndone() {
        var town = townOf("ana", "bea", "cleo");

        for (var round : List.of(FEBRUARY, MARCH, APRIL)) {
            town.plan(round);
            live(town, round, true);
            new CloseRound(town.store, town).run(new CloseRound.Request(SPRING, round));
        }
        town.liveUntil("2027-06-30T12:00:00Z");

        assertThat(town.sessions()).hasSize(9).extracting(Session::state).containsOnly(Session.State.HELD);
        assertThat(town.letters("pair-needs-help")).isEmpty();
        assertThat(town.letters("pulse-asked")).hasSize(18);
        assertThat(town.letters("pulse-reminder")).isEmpty();
        assertThat(town.store.all(SPRING, Appointment.class)).isEmpty();
    }

    @Test
    void endsEveryRoundWhenNobodyAnswersAndAsksForHelp() {
        var town = townOf("ana", "bea");

        for (var round : List.of(FEBRUARY, MARCH, APRIL)) {
            town.plan(round);
            live(town, round, false);
            assertThat(town.store
                            .find(SPRING, Gate.class, Gate.ofRound(round))
                            .orElseThrow()
                            .isOpen())
                    .isTrue();
            new CloseRound(town.store, town).run(new CloseRound.Request(SPRING, round));
        }

        assertThat(town.sessions()).extracting(Session::state).doesNotContain(Session.State.HELD);
        assertThat(town.letters("pair-needs-help")).isNotEmpty();
        assertThat(town.letters("still-there")).isNotEmpty();
        assertThat(town.store.all(SPRING, Appointment.class)).isEmpty();
    }

    @Test
    void survivesAMonthOfMovesPausesAndPartings() {
        var town = townOf("ana", "bea", "cleo", "dora");
        var ana = new ParticipantId("ana");
        town.plan(FEBRUARY);
        town.liveUntil("2027-02-01T12:00:00Z");

        var moves = new MoveSession(town.store, town, DAYS);
        moves.move(
                SPRING,
                ana,
                "2027-02#ana-with-ana#1",
                moves.slots(SPRING, "2027-02#ana-with-ana#1").getLast());
        new Pause(town.store, town, DAYS).until(SPRING, new ParticipantId("bea"), LocalDate.of(2027, 2, 15));
        new Leave(town.store, town, DAYS).leave(SPRING, new ParticipantId("cleo"));
        new CancelSession(town.store, town, DAYS)
                .cancel(SPRING, new ParticipantId("with-dora"), "2027-02#dora-with-dora#1");
        live(town, FEBRUARY, true);

        assertThat(states(town, "2027-02#ana-with-ana#")).containsExactly(Session.State.HELD);
        assertThat(states(town, "2027-02#bea-with-bea#")).containsExactly(Session.State.CALLED_OFF, Session.State.HELD);
        assertThat(states(town, "2027-02#cleo-with-cleo#")).containsExactly(Session.State.CALLED_OFF);
        assertThat(states(town, "2027-02#dora-with-dora#"))
                .startsWith(Session.State.CANCELLED_BY_SENIOR)
                .hasSize(2);
        assertThat(town.letters("pair-needs-help")).hasSize(1);
    }

    private static Town townOf(String... juniors) {
        var town = new Town();
        town.keep(town.cohort());
        for (var name : juniors) {
            town.arrive(junior(name), senior("with-" + name));
        }
        return town;
    }

    /// Lives through the round until its gate opens; who answers does so a quarter of an hour after being asked.
    private static void live(Town town, YearMonth round, boolean answering) {
        var answers = new AnswerPulse(town.store, town);
        while (!isOver(town, round)) {
            town.liveUntil(town.instant().plusSeconds(3600).toString());
            for (var session : town.store.all(SPRING, Session.class)) {
                if (answering
                        && session.state() == Session.State.PLANNED
                        && !session.ends().isAfter(town.instant())) {
                    pair(town, session)
                            .people()
                            .forEach(
                                    person -> answers.answer(SPRING, good(town, session, person), "", Lesson.Share.NO));
                }
            }
        }
    }

    private static boolean isOver(Town town, YearMonth round) {
        return town.store
                .find(SPRING, Gate.class, Gate.ofRound(round))
                .orElseThrow()
                .isOpen();
    }

    private static Pair pair(Town town, Session session) {
        return town.store.find(SPRING, Pair.class, session.pair().value()).orElseThrow();
    }

    private static Pulse good(Town town, Session session, ParticipantId person) {
        assertThat(session.posture()).isEqualTo(Posture.JUNIOR_MENTORS);
        return new Pulse(session.id(), person, Pulse.Took.YES, 5, Pulse.Led.AS_PLANNED, Pulse.Fit.GOOD, town.instant());
    }

    private static List<Session.State> states(Town town, String prefix) {
        return town.store.all(SPRING, Session.class, prefix).stream()
                .map(Session::state)
                .toList();
    }
}
