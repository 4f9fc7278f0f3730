package org.doublesens.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doublesens.exchanges.Town.FEBRUARY;
import static org.doublesens.exchanges.Town.LEADING;
import static org.doublesens.exchanges.Town.LINA;
import static org.doublesens.exchanges.Town.MARCH;
import static org.doublesens.exchanges.Town.PROMPTING;
import static org.doublesens.exchanges.Town.VIDEO;
import static org.doublesens.exchanges.Town.WALTER;
import static org.doublesens.program.Somebody.SPRING;
import static org.doublesens.program.Somebody.junior;
import static org.doublesens.program.Somebody.senior;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortBuilder;
import org.doublesens.program.CrashingStore;
import org.doublesens.program.Format;
import org.doublesens.program.Gate;
import org.doublesens.program.HalfDay;
import org.doublesens.program.Intake;
import org.doublesens.program.Keynote;
import org.doublesens.program.Letter;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Session;
import org.doublesens.program.Side;
import org.doublesens.program.Somebody;
import org.doublesens.program.Words;
import org.junit.jupiter.api.Test;

class PlanRoundTest {
    @Test
    void putsTheFirstSessionInBothCalendarsTwoWorkingDaysAhead() {
        var town = Town.withOnePair();

        var result = town.plan(FEBRUARY);

        assertThat(town.session())
                .returns(Instant.parse("2027-02-03T08:00:00Z"), Session::starts)
                .returns(PROMPTING, Session::topic)
                .returns(Session.State.PLANNED, Session::state);
        assertThat(town.letters("session-invitation"))
                .containsExactly(
                        "session-invitation#2027-02#lina-walter#1#lina",
                        "session-invitation#2027-02#lina-walter#1#walter");
        assertThat(result.sessions()).isEqualTo(1);
        assertThat(result.waitSeconds()).isEqualTo(24 * 3600);
    }

    @Test
    void tellsEachReaderWhoLeadsAndHowToMeet() {
        var town = Town.withOnePair();
        town.change(WALTER, person -> videoLink(person, "https://meet.example.org/walter"));

        town.plan(FEBRUARY);

        var letter = (Words.SessionInvitation)
                town.letter("session-invitation#2027-02#lina-walter#1#walter").words();
        assertThat(letter.session().readerLeads()).isFalse();
        assertThat(letter.session().leader()).isEqualTo("Lina Martin");
        assertThat(letter.session().partners()).containsExactly("Lina Martin");
        assertThat(letter.session().addresses()).containsExactly("lina@example.org");
        assertThat(letter.session().videoLink()).isEqualTo("https://meet.example.org/walter");
    }

    @Test
    void opensTheGateAndSetsTheHourAtWhichTheRoundEndsByItself() {
        var town = Town.withOnePair();

        town.plan(FEBRUARY);

        assertThat(town.store.find(SPRING, Gate.class, "round-2027-02")).contains(Gate.of("round-2027-02", 1));
        assertThat(town.appointments(Appointment.Act.CLOSE_GATE))
                .containsExactly(new Appointment(
                        Instant.parse("2027-03-01T11:00:00Z"), Appointment.Act.CLOSE_GATE, "round-2027-02"));
    }

    @Test
    void endsTheLastRoundOnItsLastDay() {
        var town = Town.withOnePair();

        town.plan(FEBRUARY.plusMonths(2));

        assertThat(town.appointments(Appointment.Act.CLOSE_GATE))
                .extracting(Appointment::at)
                .containsExactly(Instant.parse("2027-04-30T15:00:00Z"));
    }

    @Test
    void leavesTheSameTraceWhenItRunsTwice() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);
        var before = town.store.all(SPRING, Letter.class);
        var appointments = town.store.all(SPRING, Appointment.class);

        var again = town.plan(FEBRUARY);

        assertThat(again.sessions()).isZero();
        assertThat(town.sessions()).hasSize(1);
        assertThat(town.store.all(SPRING, Letter.class)).isEqualTo(before);
        assertThat(town.store.all(SPRING, Appointment.class)).isEqualTo(appointments);
    }

    @Test
    void leavesTheSameTraceWhereverACrashCameBetween() {
        var whole = readyForTalks();
        whole.plan(FEBRUARY);

        for (var transactions = 0; transactions < 8; transactions++) {
            var town = readyForTalks();
            var crashing = new CrashingStore(town.store, transactions);
            assertThatThrownBy(() -> new PlanRound(crashing, town, Town.DAYS, Rematch.NOBODY)
                            .run(new PlanRound.Request(SPRING, FEBRUARY)))
                    .hasMessage("the function died");

            town.plan(FEBRUARY);

            assertThat(town.sessions()).isEqualTo(whole.sessions());
            assertThat(town.store.all(SPRING, Keynote.class)).isEqualTo(whole.store.all(SPRING, Keynote.class));
            assertThat(town.store.all(SPRING, Letter.class)).isEqualTo(whole.store.all(SPRING, Letter.class));
            assertThat(town.store.all(SPRING, Appointment.class)).isEqualTo(whole.store.all(SPRING, Appointment.class));
        }
    }

    /// Three pairs, two talks: eight transactions and more.
    private static Town readyForTalks() {
        var town = new Town();
        town.keep(town.cohort());
        for (var name : List.of("ana", "bea", "cleo")) {
            town.arrive(junior(name), senior("with-" + name));
        }
        for (var name : List.of("ana", "bea", "cleo")) {
            town.change(new ParticipantId(name), speaker -> subject(speaker, "Sujet de " + name));
        }
        town.keep(town.cohort().startingRoundsIn(FEBRUARY.minusMonths(1)));
        return town;
    }

    @Test
    void spreadsFourSessionsOverTheMonthAndCyclesThroughTheTopics() {
        var town = new Town();
        town.keep(cohort(town.cohort(), Format.ROTATING_PAIR, 4));
        town.arrive(junior("lina"), senior("walter"));

        town.plan(FEBRUARY);

        assertThat(town.sessions()).extracting(Session::topic).containsExactly(PROMPTING, VIDEO, PROMPTING, VIDEO);
        assertThat(town.sessions()).extracting(Session::number).containsExactly(1, 2, 3, 4);
        assertThat(town.sessions()).extracting(Session::starts).isSorted();
        assertThat(town.sessions().getLast().starts()).isAfter(Instant.parse("2027-02-19T00:00:00Z"));
    }

    @Test
    void leavesWhatWasShownForTheMonthAfter() {
        var town = Town.withOnePair();
        town.session(FEBRUARY, 1, "2027-02-03T08:00:00Z", Session.State.HELD);

        town.plan(MARCH);

        assertThat(town.sessions().getLast().topic()).isEqualTo(VIDEO);
    }

    @Test
    void comesBackToATopicWhoseSessionWasMissed() {
        var town = Town.withOnePair();
        town.session(FEBRUARY, 1, "2027-02-03T08:00:00Z", Session.State.MISSED);

        town.plan(MARCH);

        assertThat(town.sessions().getLast().topic()).isEqualTo(PROMPTING);
    }

    @Test
    void letsBothShowInACrossedSprint() {
        var town = new Town();
        town.keep(cohort(town.cohort(), Format.CROSSED_SPRINT, 1));
        town.arrive(junior("lina"), senior("walter"));

        town.plan(FEBRUARY);

        assertThat(town.session())
                .returns(35, Session::minutes)
                .returns(PROMPTING, Session::topic)
                .returns(LEADING, Session::inReturn);
    }

    @Test
    void asksForHelpWhenTheMonthHasNoCommonHour() {
        var town = new Town();
        town.keep(town.cohort());
        town.arrive(free(junior("lina"), HalfDay.MONDAY_MORNING), free(senior("walter"), HalfDay.FRIDAY_AFTERNOON));

        var result = town.plan(FEBRUARY);

        assertThat(result.withoutSlot()).isEqualTo(1);
        assertThat(town.sessions()).isEmpty();
        assertThat(town.letters("pair-replanned")).hasSize(2);
        assertThat(town.letters("pair-needs-help")).containsExactly("pair-needs-help#lina-walter#2027-02#organiser");
    }

    @Test
    void waitsForTheEndOfAPause() {
        var town = Town.withOnePair();
        town.change(LINA, lina -> lina.pausing(LocalDate.of(2027, 2, 15)));

        var result = town.plan(FEBRUARY);

        assertThat(result.paused()).isEqualTo(1);
        assertThat(town.sessions()).isEmpty();
        assertThat(town.letters("pair-needs-help")).isEmpty();
    }

    @Test
    void givesATrioOneSessionWithTwoWhoLead() {
        var town = new Town();
        town.keep(town.cohort());
        town.arrive(List.of(junior("lina"), junior("tom")), senior("walter"));

        town.plan(FEBRUARY);

        var letter = (Words.SessionInvitation) town.letter("session-invitation#2027-02#lina-tom-walter#1#walter")
                .words();
        assertThat(letter.session().leader()).isEqualTo("Lina Martin et Tom Martin");
        assertThat(letter.session().partners()).containsExactly("Lina Martin", "Tom Martin");
        assertThat(town.letters("session-invitation")).hasSize(3);
    }

    @Test
    void meetsBetweenNineAndFiveOnBothClocks() {
        var town = new Town();
        town.keep(town.cohort());
        town.arrive(in(junior("lina"), "America/New_York"), senior("walter"));

        town.plan(FEBRUARY);

        assertThat(town.session().starts()).isEqualTo("2027-02-03T14:00:00Z");
    }

    @Test
    void offersThoseWhoWaitToEachOtherFirst() {
        var town = Town.withOnePair();
        town.keep(town.pair().in(Pair.State.ENDED));
        Rematch rematch =
                (cohort, round) -> List.of(Changes.NONE.put(town.pair().in(Pair.State.MEETING)));

        new PlanRound(town.store, town, Town.DAYS, rematch).run(new PlanRound.Request(SPRING, FEBRUARY));

        assertThat(town.sessions()).hasSize(1);
    }

    @Test
    void plansATalkForWhoNamedASubjectAndInvitesEverybody() {
        var town = Town.withOnePair();
        town.change(LINA, lina -> subject(lina, "Les mèmes au travail"));

        var result = town.plan(FEBRUARY);

        assertThat(result.talks()).isEqualTo(1);
        var talk = town.store.find(SPRING, Keynote.class, "lina").orElseThrow();
        assertThat(talk.subject()).isEqualTo("Les mèmes au travail");
        assertThat(town.letters("keynote-invitation"))
                .allMatch(letter -> letter.startsWith("keynote-invitation#lina#2027-02-"))
                .satisfiesExactly(
                        first -> assertThat(first).endsWith("#lina"),
                        second -> assertThat(second).endsWith("#walter"));
        assertThat(town.plan(FEBRUARY).talks()).isZero();
        assertThat(town.store.find(SPRING, Keynote.class, "lina")).contains(talk);
    }

    @Test
    void spreadsTheTalksOverTheRounds() {
        var town = new Town();
        town.keep(town.cohort());
        for (var name : List.of("ana", "bea", "cleo", "dora")) {
            town.arrive(junior(name), senior("with-" + name));
            town.change(new ParticipantId(name), speaker -> subject(speaker, "Sujet de " + name));
        }

        assertThat(town.plan(FEBRUARY).talks()).isEqualTo(2);
        assertThat(town.plan(MARCH).talks()).isEqualTo(1);
        assertThat(town.plan(FEBRUARY.plusMonths(2)).talks()).isEqualTo(1);
        assertThat(town.store.all(SPRING, Keynote.class))
                .extracting(Keynote::starts)
                .doesNotHaveDuplicates();
    }

    @Test
    void asksJuniorsWithoutASubjectForATalkAWeekLater() {
        var town = Town.withOnePair();
        town.plan(FEBRUARY);

        town.liveUntil("2027-02-11T10:00:00Z");

        assertThat(town.letters("keynote-call")).containsExactly("keynote-call#lina");
        assertThat(town.person(LINA).side()).isEqualTo(Side.JUNIOR);
    }

    static Cohort cohort(Cohort like, Format format, int sessionsPerMonth) {
        return CohortBuilder.builder(like)
                .format(format)
                .sessionsPerMonth(sessionsPerMonth)
                .build();
    }

    private static Participant free(Participant person, HalfDay only) {
        return answering(person, EnumSet.of(only), Somebody.PARIS, Intake.Texts.NONE);
    }

    private static Participant in(Participant person, String zone) {
        return answering(person, EnumSet.allOf(HalfDay.class), ZoneId.of(zone), Intake.Texts.NONE);
    }

    private static Participant videoLink(Participant person, String link) {
        return answering(person, EnumSet.allOf(HalfDay.class), Somebody.PARIS, new Intake.Texts("", "", "", link));
    }

    private static Participant subject(Participant person, String subject) {
        return answering(person, EnumSet.allOf(HalfDay.class), Somebody.PARIS, new Intake.Texts("", subject, "", ""));
    }

    static Participant answering(Participant person, Set<HalfDay> halfDays, ZoneId zone, Intake.Texts texts) {
        return Somebody.saying(
                Somebody.answering(person, List.of(), List.of()),
                said -> said.halfDays(halfDays).zone(zone).texts(texts));
    }
}
