package org.doublesens.roleswap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.doublesens.program.Somebody.SPRING;
import static org.doublesens.program.Somebody.cohort;
import static org.doublesens.program.Somebody.junior;
import static org.doublesens.program.Somebody.senior;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.CrashingStore;
import org.doublesens.program.Gate;
import org.doublesens.program.Letter;
import org.doublesens.program.MemoryStore;
import org.doublesens.program.Pair;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Posture;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.Showing;
import org.doublesens.program.Skill;
import org.doublesens.program.Swap;
import org.doublesens.program.Words;
import org.junit.jupiter.api.Test;

class SwapRolesTest {
    private static final YearMonth FEBRUARY = YearMonth.of(2027, 2);
    private static final YearMonth MARCH = YearMonth.of(2027, 3);
    private static final InstantSource FIRST_OF_MARCH = InstantSource.fixed(Instant.parse("2027-03-01T06:00:00Z"));
    private static final Skill PROMPTING = new Skill("ai.prompting");
    private static final Skill LEADING = new Skill("skill.lead");

    @Test
    void turnsEveryPairAndTellsBothWhoLeads() {
        var store = running("lina", "tom");

        var result = swap(store, MARCH);

        assertThat(result).isEqualTo(new SwapRoles.Result(2, false));
        assertThat(store.all(SPRING, Pair.class)).extracting(Pair::posture).containsOnly(Posture.SENIOR_MENTORS);
        assertThat(roleSwapped(store, "walter-of-lina"))
                .returns(true, Words.RoleSwapped::youLead)
                .returns(LEADING, Words.RoleSwapped::topic)
                .returns(List.of("Lina Martin"), Words.RoleSwapped::partners);
        assertThat(roleSwapped(store, "lina").youLead()).isFalse();
    }

    @Test
    void keepsALedgerOfTheMinutesTaughtEachWay() {
        var store = running("lina");
        store.save(
                SPRING,
                Changes.NONE
                        .once(session(1, Posture.JUNIOR_MENTORS, Session.State.HELD))
                        .once(session(2, Posture.JUNIOR_MENTORS, Session.State.HELD))
                        .once(session(3, Posture.SENIOR_MENTORS, Session.State.HELD))
                        .once(session(4, Posture.SENIOR_MENTORS, Session.State.MISSED)));

        swap(store, MARCH);

        assertThat(store.find(SPRING, Swap.class, "2027-03"))
                .contains(new Swap(MARCH, 1, 30, 15, FIRST_OF_MARCH.instant()));
        assertThat(roleSwapped(store, "lina"))
                .returns(30, Words.RoleSwapped::minutesYouTaught)
                .returns(15, Words.RoleSwapped::minutesYouLearnt);
    }

    @Test
    void turnsOnceAMonthHoweverOftenItIsCalled() {
        var store = running("lina");
        swap(store, MARCH);

        assertThat(swap(store, MARCH)).isEqualTo(new SwapRoles.Result(0, true));

        assertThat(store.all(SPRING, Pair.class)).extracting(Pair::posture).containsExactly(Posture.SENIOR_MENTORS);
        assertThat(store.all(SPRING, Letter.class)).hasSize(2);
        assertThat(store.all(SPRING, Audit.class)).hasSize(1);
    }

    @Test
    void turnsBackTheMonthAfter() {
        var store = running("lina");
        swap(store, MARCH);
        swap(store, MARCH.plusMonths(1));

        assertThat(store.all(SPRING, Pair.class)).extracting(Pair::posture).containsExactly(Posture.JUNIOR_MENTORS);
    }

    @Test
    void finishesWhatACrashLeft() {
        var store = running("lina", "tom", "zoe");
        var crashing = new CrashingStore(store, 2);
        assertThatThrownBy(() -> swap(crashing, MARCH)).isInstanceOf(IllegalStateException.class);
        assertThat(store.all(SPRING, Swap.class)).isEmpty();

        assertThat(swap(store, MARCH).pairs()).isEqualTo(1);

        assertThat(store.all(SPRING, Pair.class)).extracting(Pair::posture).containsOnly(Posture.SENIOR_MENTORS);
        assertThat(store.all(SPRING, Letter.class)).hasSize(6);
        assertThat(store.find(SPRING, Swap.class, "2027-03").orElseThrow().pairs())
                .isEqualTo(3);
    }

    @Test
    void opensTheGateOfTheMonthBefore() {
        var store = running("lina");
        store.save(SPRING, Changes.NONE.once(Gate.of(Gate.ofRound(FEBRUARY), 1)));

        swap(store, MARCH);

        assertThat(store.find(SPRING, Gate.class, "round-2027-02").orElseThrow().isOpen())
                .isTrue();
    }

    @Test
    void leavesPairsThatBeganThisMonthAndPairsThatEnded() {
        var store = running("lina", "tom");
        var pairs = store.all(SPRING, Pair.class);
        store.save(
                SPRING,
                Changes.NONE
                        .update(pairs.getFirst().meetingFrom(MARCH, Instant.EPOCH))
                        .update(pairs.getLast().in(Pair.State.ENDED)));

        assertThat(swap(store, MARCH).pairs()).isZero();
        assertThat(store.all(SPRING, Letter.class)).isEmpty();
    }

    @Test
    void turnsNothingInTheFirstMonthNorOutsideTheRoundsNorInAnotherPhase() {
        var store = running("lina");

        assertThat(swap(store, FEBRUARY)).isEqualTo(new SwapRoles.Result(0, false));
        assertThat(swap(store, YearMonth.of(2027, 5))).isEqualTo(new SwapRoles.Result(0, false));

        store.save(SPRING, Changes.NONE.update(store.cohort(SPRING).in(Phase.SHARING)));
        assertThat(swap(store, MARCH)).isEqualTo(new SwapRoles.Result(0, false));
        assertThat(store.all(SPRING, Swap.class)).isEmpty();
    }

    @Test
    void listsTheCohortsWhoseMonthIsDueByTheirOwnClock() {
        var store = running("lina");

        assertThat(list(store, "2027-02-28T22:59:00Z")).isEmpty();
        assertThat(list(store, "2027-02-28T23:00:00Z")).containsExactly(new ListRotatingCohorts.Turn(SPRING, MARCH));
        assertThat(list(store, "2027-05-01T06:00:00Z")).isEmpty();
    }

    @Test
    void showsWhatWouldTurnAndTurnsNothing() {
        var store = running("lina");

        assertThat(new PreviewSwap(store).of(SPRING, MARCH))
                .containsExactly(new PreviewSwap.Row(
                        store.all(SPRING, Pair.class).getFirst().pairId(), Posture.SENIOR_MENTORS, LEADING, 0, 0));

        assertThat(store.all(SPRING, Pair.class)).extracting(Pair::posture).containsExactly(Posture.JUNIOR_MENTORS);
    }

    @Test
    void showsTheSamePairAfterPairAsAllAtOnce() {
        var store = running("lina", "mona", "nina", "olga", "paul");
        var preview = new PreviewSwap(store);
        var all = preview.of(SPRING, MARCH);

        var page = new ArrayList<PreviewSwap.Row>();
        for (var last = "";
                page.size() < all.size();
                last = page.getLast().pair().value()) {
            page.addAll(preview.some(SPRING, MARCH, last, 2));
        }

        assertThat(all).hasSize(5);
        assertThat(page).isEqualTo(all);
        assertThat(preview.some(SPRING, YearMonth.of(2027, 1), "", 2)).isEmpty();
    }

    private static SwapRoles.Result swap(ProgramStore store, YearMonth month) {
        return new SwapRoles(store, FIRST_OF_MARCH).run(new SwapRoles.Request(SPRING, month));
    }

    private static List<ListRotatingCohorts.Turn> list(MemoryStore store, String at) {
        return new ListRotatingCohorts(store, InstantSource.fixed(Instant.parse(at)), new FrenchWorkingDays())
                .run(new ListRotatingCohorts.Request())
                .cohorts();
    }

    private static Words.RoleSwapped roleSwapped(MemoryStore store, String reader) {
        return store.all(SPRING, Letter.class).stream()
                .filter(letter -> letter.recipient().key().equals(reader))
                .map(letter -> (Words.RoleSwapped) letter.words())
                .findFirst()
                .orElseThrow();
    }

    private static MemoryStore running(String... juniors) {
        var store = new MemoryStore();
        store.save(SPRING, Changes.NONE.once(cohort().in(Phase.EXCHANGES).startingRoundsIn(FEBRUARY)));
        for (var name : juniors) {
            store.save(
                    SPRING,
                    Changes.NONE
                            .once(junior(name))
                            .once(senior("walter-of-" + name))
                            .once(pair(name)));
        }
        return store;
    }

    private static Pair pair(String name) {
        var lina = new ParticipantId(name);
        var walter = new ParticipantId("walter-of-" + name);
        return new Pair(
                Pair.idOf(List.of(lina), walter),
                0,
                List.of(lina),
                walter,
                Posture.JUNIOR_MENTORS,
                Pair.State.MEETING,
                List.of(new Showing(PROMPTING, 1, 1, 4)),
                List.of(new Showing(LEADING, 1, 1, 4)),
                80,
                FEBRUARY,
                FEBRUARY);
    }

    private static Session session(int number, Posture posture, Session.State state) {
        return new Session(
                pair("lina").pairId(),
                FEBRUARY,
                number,
                0,
                Instant.parse("2027-02-03T08:00:00Z"),
                15,
                posture,
                PROMPTING,
                "",
                0,
                state);
    }
}
