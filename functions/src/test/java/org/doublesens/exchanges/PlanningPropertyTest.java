package org.doublesens.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.SPRING;
import static org.doublesens.program.Somebody.junior;
import static org.doublesens.program.Somebody.senior;

import java.time.InstantSource;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Format;
import org.doublesens.program.HalfDay;
import org.doublesens.program.Intake;
import org.doublesens.program.Letter;
import org.doublesens.program.MemoryStore;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.Posture;
import org.doublesens.program.Session;
import org.doublesens.program.Showing;
import org.doublesens.program.Skill;
import org.doublesens.program.Somebody;

/// Whoever the people are and whatever the month: what planning may never do.
class PlanningPropertyTest {
    private static final FrenchWorkingDays DAYS = new FrenchWorkingDays();
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Europe/Paris"), ZoneId.of("Europe/London"), ZoneId.of("America/New_York"));

    /// A free person: half-days and zone.
    record Free(Set<HalfDay> halfDays, ZoneId zone) {}

    /// A month of a cohort: juniors meet the seniors in turn, so that a senior has several pairs where there are few.
    record Month(YearMonth round, int sessions, Format format, List<Free> juniors, List<Free> seniors) {}

    @Property(tries = 150)
    void bookNobodyTwice(@ForAll("months") Month month) {
        var store = planned(month);

        for (var person : store.participants(SPRING)) {
            var sessions = sessionsOf(store, person);
            for (var next = 1; next < sessions.size(); next++) {
                assertThat(sessions.get(next).starts())
                        .isAfterOrEqualTo(sessions.get(next - 1).ends());
            }
        }
    }

    @Property(tries = 150)
    void meetInEverybodysHalfDaysOnWorkingDaysBetweenNineAndFive(@ForAll("months") Month month) {
        var store = planned(month);

        for (var person : store.participants(SPRING)) {
            for (var session : sessionsOf(store, person)) {
                var starts = session.starts().atZone(person.zone());
                var ends = session.ends().atZone(person.zone());
                assertThat(DAYS.isWorking(starts.toLocalDate())).isTrue();
                assertThat(starts.toLocalTime()).isAfterOrEqualTo(LocalTime.of(9, 0));
                assertThat(ends.toLocalTime()).isBeforeOrEqualTo(LocalTime.of(17, 0));
                assertThat(halfDays(person)).contains(halfDay(starts), halfDay(ends.minusMinutes(1)));
            }
        }
    }

    @Property(tries = 50)
    void giveTheSameMonthForTheSamePeople(@ForAll("months") Month month) {
        var once = planned(month);
        var again = planned(month);

        assertThat(again.all(SPRING, Session.class)).isEqualTo(once.all(SPRING, Session.class));
        assertThat(again.all(SPRING, Letter.class)).isEqualTo(once.all(SPRING, Letter.class));
    }

    @Property(tries = 50)
    void leaveNoPairWithoutASessionOrAWord(@ForAll("months") Month month) {
        var store = planned(month);

        for (var pair : store.all(SPRING, Pair.class)) {
            var sessions = store.all(SPRING, Session.class, month.round() + "#" + pair.id() + "#");
            var words = store.all(SPRING, Letter.class, "pair-replanned#" + pair.id() + "#");
            assertThat(sessions.isEmpty()).isNotEqualTo(words.isEmpty());
        }
    }

    @Provide
    Arbitrary<Month> months() {
        var rounds = Arbitraries.integers().between(0, 23).map(YearMonth.of(2027, 1)::plusMonths);
        return Combinators.combine(
                        rounds,
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.of(Format.class),
                        people(6),
                        people(3))
                .as(Month::new);
    }

    private static Arbitrary<List<Free>> people(int most) {
        return Combinators.combine(Arbitraries.of(HalfDay.class).set().ofMinSize(1), Arbitraries.of(ZONES))
                .as(Free::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(most);
    }

    private static MemoryStore planned(Month month) {
        var store = new MemoryStore();
        var morning = month.round().atDay(1).atTime(8, 0).atZone(ZONES.getFirst());
        store.save(SPRING, Changes.NONE.once(cohort(month)));
        settle(store, month);
        new PlanRound(store, InstantSource.fixed(morning.toInstant()), DAYS, Rematch.NOBODY)
                .run(new PlanRound.Request(SPRING, month.round()));
        return store;
    }

    private static Cohort cohort(Month month) {
        var running = Somebody.cohort().in(Phase.EXCHANGES).startingRoundsIn(month.round());
        return PlanRoundTest.cohort(running, month.format(), month.sessions());
    }

    private static void settle(MemoryStore store, Month month) {
        var seniors = new ArrayList<Participant>();
        for (var number = 0; number < month.seniors().size(); number++) {
            seniors.add(answering(senior("senior" + number), month.seniors().get(number)));
        }
        seniors.forEach(senior -> store.save(SPRING, Changes.NONE.once(senior)));
        for (var number = 0; number < month.juniors().size(); number++) {
            var junior = answering(junior("junior" + number), month.juniors().get(number));
            var pair = pair(month.round(), junior, seniors.get(number % seniors.size()));
            store.save(SPRING, Changes.NONE.once(junior).once(pair));
        }
    }

    private static Participant answering(Participant person, Free free) {
        return PlanRoundTest.answering(person, free.halfDays(), free.zone(), Intake.Texts.NONE)
                .standing(Participant.Standing.PAIRED);
    }

    private static Pair pair(YearMonth since, Participant junior, Participant senior) {
        var juniors = List.of(junior.participantId());
        var shown = List.of(new Showing(new Skill("ai.prompting"), 1, 1, 4));
        return new Pair(
                Pair.idOf(juniors, senior.participantId()),
                0,
                juniors,
                senior.participantId(),
                Posture.JUNIOR_MENTORS,
                Pair.State.MEETING,
                shown,
                shown,
                50,
                since,
                since);
    }

    private static List<Session> sessionsOf(MemoryStore store, Participant person) {
        var pairs = store.all(SPRING, Pair.class).stream()
                .filter(pair -> pair.includes(person.participantId()))
                .map(Pair::pairId)
                .toList();
        return store.all(SPRING, Session.class).stream()
                .filter(session -> pairs.contains(session.pair()))
                .sorted(Comparator.comparing((Session session) -> session.starts()))
                .toList();
    }

    private static Set<HalfDay> halfDays(Participant person) {
        var intake = person.intake();
        return intake == null ? Set.of() : intake.halfDays();
    }

    private static HalfDay halfDay(ZonedDateTime moment) {
        var isAfternoon = moment.toLocalTime().isBefore(LocalTime.of(13, 0)) ? 0 : 1;
        return HalfDay.values()[(moment.getDayOfWeek().getValue() - 1) * 2 + isAfternoon];
    }
}
