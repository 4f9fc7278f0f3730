package org.doublesens.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.exchanges.Town.DAYS;
import static org.doublesens.exchanges.Town.FEBRUARY;
import static org.doublesens.exchanges.Town.LINA;
import static org.doublesens.exchanges.Town.MARCH;
import static org.doublesens.exchanges.Town.WALTER;
import static org.doublesens.program.Somebody.SPRING;
import static org.doublesens.program.Somebody.junior;
import static org.doublesens.program.Somebody.senior;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import org.doublesens.program.Appointment;
import org.doublesens.program.Appointment.Act;
import org.doublesens.program.HalfDay;
import org.doublesens.program.Intake;
import org.doublesens.program.Lesson;
import org.doublesens.program.Letter;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Pulse;
import org.doublesens.program.Session;
import org.doublesens.program.Words;
import org.junit.jupiter.api.Test;

class ExchangeKeepersTest {
    @Test
    void sendsTheAgendaAtNineTheWorkingDayBefore() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);

        town.liveUntil("2027-02-02T08:00:00Z");

        assertThat(town.letters("session-tomorrow"))
                .containsExactly(
                        "session-tomorrow#2027-02#lina-walter#1#0#lina",
                        "session-tomorrow#2027-02#lina-walter#1#0#walter");
        assertThat(town.letter("session-tomorrow#2027-02#lina-walter#1#0#lina").written())
                .isEqualTo("2027-02-02T08:00:00Z");
    }

    @Test
    void sendsTheAgendaAtNineOnEachOnesOwnClock() {
        var town = new Town();
        town.keep(town.cohort());
        var abroad = PlanRoundTest.answering(
                junior("lina"), EnumSet.allOf(HalfDay.class), ZoneId.of("America/New_York"), Intake.Texts.NONE);
        town.arrive(abroad, senior("walter"));
        town.plan(FEBRUARY);

        town.liveUntil("2027-02-02T20:00:00Z");

        assertThat(town.letter("session-tomorrow#2027-02#lina-walter#1#0#walter")
                        .written())
                .isEqualTo("2027-02-02T08:00:00Z");
        assertThat(town.letter("session-tomorrow#2027-02#lina-walter#1#0#lina").written())
                .isEqualTo("2027-02-02T14:00:00Z");
    }

    @Test
    void keepsQuietAboutASessionThatWasMovedAway() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);
        town.keep(town.session().movedTo(Instant.parse("2027-02-17T08:00:00Z")));

        town.liveUntil("2027-02-04T08:00:00Z");

        assertThat(town.letters("session-tomorrow")).isEmpty();
        assertThat(town.letters("pulse-asked")).isEmpty();
    }

    @Test
    void asksBothHowItWasRightAfterTheSession() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);

        town.liveUntil("2027-02-03T08:15:00Z");

        assertThat(town.letters("pulse-asked")).hasSize(2);
        assertThat(pulse(town, "pulse-asked#2027-02#lina-walter#1#lina").first())
                .isTrue();
    }

    @Test
    void asksTheNextMorningWhenTheSessionEndsAtFive() {
        var town = Town.withOnePair();
        var late = town.session(FEBRUARY, 1, "2027-02-05T15:45:00Z", Session.State.PLANNED);

        assertThat(SessionHours.pulse(late, List.of(town.person(LINA), town.person(WALTER)), DAYS))
                .isEqualTo("2027-02-08T08:00:00Z");
    }

    @Test
    void asksForTheFitOnceOnly() {
        var town = Town.withOnePair();
        town.session(FEBRUARY, 1, "2027-02-01T08:00:00Z", Session.State.HELD);
        var second = town.session(FEBRUARY, 2, "2027-02-02T08:00:00Z", Session.State.PLANNED);
        town.keep(new Appointment(second.ends(), Act.PULSE, second.id()));

        town.liveUntil("2027-02-02T09:00:00Z");

        assertThat(pulse(town, "pulse-asked#2027-02#lina-walter#2#lina").first())
                .isFalse();
    }

    @Test
    void remindsOnlyWhoDidNotAnswerThreeWorkingDaysLater() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);
        town.liveUntil("2027-02-03T09:00:00Z");
        answer(town, LINA, Pulse.Took.YES);

        town.liveUntil("2027-02-08T08:00:00Z");

        assertThat(town.letters("pulse-reminder")).containsExactly("pulse-reminder#2027-02#lina-walter#1#walter");
        assertThat(town.letter("pulse-reminder#2027-02#lina-walter#1#walter").written())
                .isEqualTo("2027-02-08T08:00:00Z");
    }

    @Test
    void callsASessionUnknownWhenNobodySpeaksForAWeek() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);

        town.liveUntil("2027-02-10T07:59:00Z");
        assertThat(town.session().state()).isEqualTo(Session.State.PLANNED);

        town.liveUntil("2027-02-10T08:00:00Z");
        assertThat(town.session().state()).isEqualTo(Session.State.UNKNOWN);
    }

    @Test
    void callsASessionMissedWhenTheOnlyAnswerSaysSo() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);
        town.liveUntil("2027-02-03T09:00:00Z");
        answer(town, LINA, Pulse.Took.NO_WORK);
        assertThat(town.session().state()).isEqualTo(Session.State.PLANNED);

        town.liveUntil("2027-02-10T08:00:00Z");

        assertThat(town.session().state()).isEqualTo(Session.State.MISSED);
    }

    @Test
    void asksTheLongSilentWhetherTheyAreStillThere() {
        var town = Town.withOnePair();
        town.session(FEBRUARY, 1, "2027-02-01T08:00:00Z", Session.State.HELD);
        town.session(FEBRUARY, 2, "2027-02-02T08:00:00Z", Session.State.HELD);
        var third = town.session(FEBRUARY, 3, "2027-02-03T08:00:00Z", Session.State.PLANNED);
        town.keep(new Appointment(third.ends(), Act.PULSE, third.id()));
        town.liveUntil("2027-02-03T09:00:00Z");
        answer(town, third, LINA, Pulse.Took.YES);

        town.liveUntil("2027-02-12T08:00:00Z");

        assertThat(town.letters("still-there")).containsExactly("still-there#2027-02#lina-walter#3#walter");
    }

    @Test
    void helpsAPairThatHasNotMetForThreeWeeks() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);
        town.keep(town.session().in(Session.State.CANCELLED_BY_JUNIOR));

        town.liveUntil("2027-02-24T12:00:00Z");

        assertThat(town.letters("pair-replanned")).hasSize(2);
        assertThat(town.letters("pair-needs-help")).containsExactly("pair-needs-help#lina-walter#2027-02-24#organiser");
        assertThat(town.sessions().getLast())
                .returns(Session.State.PLANNED, Session::state)
                .returns(2, Session::number)
                .returns(Instant.parse("2027-02-26T08:00:00Z"), Session::starts);
        assertThat(town.appointments(Act.CHECK_PAIR)).hasSize(1);
    }

    @Test
    void leavesAPairAloneThatMetLately() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);
        town.liveUntil("2027-02-03T09:00:00Z");
        answer(town, LINA, Pulse.Took.YES);

        town.liveUntil("2027-02-24T12:00:00Z");

        assertThat(town.letters("pair-replanned")).isEmpty();
        assertThat(town.appointments(Act.CHECK_PAIR)).hasSize(1);
    }

    @Test
    void leavesAMonthlyPairAloneWhoseNextSessionIsInTheCalendar() {
        var town = Town.withOnePair();
        town.session(FEBRUARY, 1, "2027-02-03T08:00:00Z", Session.State.HELD);
        town.session(MARCH, 1, "2027-03-03T08:00:00Z", Session.State.PLANNED);
        town.keep(new Appointment(Instant.parse("2027-03-01T08:00:00Z"), Act.CHECK_PAIR, "lina-walter"));

        town.liveUntil("2027-03-01T08:00:00Z");

        assertThat(town.letters("pair-replanned")).isEmpty();
        assertThat(town.appointments(Act.CHECK_PAIR))
                .extracting(Appointment::at)
                .containsExactly(Instant.parse("2027-03-11T08:15:00Z"));
    }

    @Test
    void forgetsAPairThatEnded() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);
        town.keep(town.pair().in(Pair.State.ENDED));

        town.liveUntil("2027-02-26T12:00:00Z");

        assertThat(town.letters("pair-needs-help")).isEmpty();
        assertThat(town.appointments(Act.CHECK_PAIR)).isEmpty();
    }

    @Test
    void welcomesSomebodyBackAndPlansTheRestOfTheMonth() {
        var town = Town.withOnePair();
        town.change(LINA, lina -> lina.pausing(LocalDate.of(2027, 2, 10)));
        town.plan(FEBRUARY);
        town.keep(new Appointment(Instant.parse("2027-02-10T08:00:00Z"), Act.END_PAUSE, "lina"));

        town.liveUntil("2027-02-10T09:00:00Z");

        assertThat(town.letters("pause-ended")).containsExactly("pause-ended#2027-02-10#lina");
        assertThat(town.person(LINA).pausedUntil()).isNull();
        assertThat(town.session().starts()).isEqualTo("2027-02-12T08:00:00Z");
        assertThat(town.letters("session-invitation")).hasSize(2);
    }

    @Test
    void staysQuietWhenAPauseWasProlonged() {
        var town = Town.withOnePair();
        town.change(LINA, lina -> lina.pausing(LocalDate.of(2027, 3, 10)));
        town.keep(new Appointment(Instant.parse("2027-02-10T08:00:00Z"), Act.END_PAUSE, "lina"));

        town.liveUntil("2027-02-10T09:00:00Z");

        assertThat(town.letters("pause-ended")).isEmpty();
        assertThat(town.person(LINA).pausedUntil()).isEqualTo("2027-03-10");
    }

    @Test
    void doesNothingForSubjectsThatAreGone() {
        var town = Town.withOnePair();
        for (var act : ExchangeKeepers.all(town.store, town, DAYS).keySet()) {
            var subject =
                    act == Act.CHECK_PAIR || act == Act.END_PAUSE || act == Act.KEYNOTE_CALL || act == Act.KEYNOTE_HELD
                            ? "nobody"
                            : "2027-02#nobody-noone#1";
            town.keep(new Appointment(town.instant(), act, subject));
        }

        town.liveUntil("2027-02-01T09:00:00Z");

        assertThat(town.store.all(SPRING, Letter.class)).isEmpty();
        assertThat(town.store.all(SPRING, Appointment.class)).isEmpty();
        assertThat(town.store.all(SPRING, Participant.class)).hasSize(2);
    }

    private static Words.PulseAsked pulse(Town town, String id) {
        return (Words.PulseAsked) town.letter(id).words();
    }

    private static void answer(Town town, ParticipantId person, Pulse.Took took) {
        answer(town, town.session(), person, took);
    }

    private static void answer(Town town, Session session, ParticipantId person, Pulse.Took took) {
        var useful = took == Pulse.Took.YES ? 4 : 0;
        var pulse = new Pulse(session.id(), person, took, useful, Pulse.Led.AS_PLANNED, null, town.instant());
        new AnswerPulse(town.store, town).answer(SPRING, pulse, "", Lesson.Share.NO);
    }
}
