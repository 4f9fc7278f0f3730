package org.doublesens.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.MONDAY;
import static org.doublesens.program.Somebody.SPRING;

import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.doublesens.awareness.CloseAwareness;
import org.doublesens.awareness.RaiseAwareness;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.exchanges.PlanRound;
import org.doublesens.exchanges.Rematch;
import org.doublesens.intake.CloseSkills;
import org.doublesens.intake.CollectSkills;
import org.doublesens.pairing.ApprovePairs;
import org.doublesens.pairing.MatchPairs;
import org.doublesens.pairing.PublishPairs;
import org.doublesens.program.Changes;
import org.doublesens.program.CrashingStore;
import org.doublesens.program.Entry;
import org.doublesens.program.MemoryStore;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Side;
import org.doublesens.program.Somebody;
import org.doublesens.program.WorkingDays;
import org.doublesens.roleswap.SwapRoles;
import org.junit.jupiter.api.Test;

/// A stage that goes down anywhere and is run again leaves what it leaves
/// when all goes well: nothing is lost, no letter is written twice.
final class RetriedStagesTest {
    private static final InstantSource CLOCK = InstantSource.fixed(MONDAY.plus(Duration.ofHours(2)));
    private static final WorkingDays DAYS = new FrenchWorkingDays();
    private static final YearMonth FIRST_ROUND = YearMonth.of(2027, 1);

    private static final Consumer<ProgramStore> COLLECT_SKILLS =
            store -> new CollectSkills(store, CLOCK, DAYS).run(new CollectSkills.Request(SPRING));
    private static final Consumer<ProgramStore> CLOSE_SKILLS =
            store -> new CloseSkills(store, CLOCK).run(new CloseSkills.Request(SPRING));
    private static final Consumer<ProgramStore> RAISE_AWARENESS =
            store -> new RaiseAwareness(store, CLOCK, DAYS).run(new RaiseAwareness.Request(SPRING));
    private static final Consumer<ProgramStore> CLOSE_AWARENESS =
            store -> new CloseAwareness(store, CLOCK).run(new CloseAwareness.Request(SPRING));
    private static final Consumer<ProgramStore> MATCH_PAIRS =
            store -> new MatchPairs(store, CLOCK, DAYS).run(new MatchPairs.Request(SPRING));
    private static final Consumer<ProgramStore> PUBLISH_PAIRS = store -> {
        new ApprovePairs(store, CLOCK).approve(SPRING);
        new PublishPairs(store, CLOCK, DAYS).run(new PublishPairs.Request(SPRING));
    };
    private static final Consumer<ProgramStore> PLAN_ROUND =
            store -> new PlanRound(store, CLOCK, DAYS, Rematch.NOBODY).run(new PlanRound.Request(SPRING, FIRST_ROUND));
    private static final Consumer<ProgramStore> SWAP_ROLES =
            store -> new SwapRoles(store, CLOCK).run(new SwapRoles.Request(SPRING, FIRST_ROUND.plusMonths(1)));

    @Test
    void theIntakeBeginsOnceHoweverOftenItIsTried() {
        survivesEveryCrash(List.of(), COLLECT_SKILLS);
    }

    @Test
    void theIntakeEndsOnce() {
        survivesEveryCrash(List.of(COLLECT_SKILLS), CLOSE_SKILLS);
    }

    @Test
    void awarenessIsRaisedOnce() {
        survivesEveryCrash(List.of(COLLECT_SKILLS, RetriedStagesTest::answer), RAISE_AWARENESS);
    }

    @Test
    void thoseStillThinkingAreToldOnce() {
        survivesEveryCrash(List.of(COLLECT_SKILLS, RetriedStagesTest::answer, RAISE_AWARENESS), CLOSE_AWARENESS);
    }

    @Test
    void pairsAreProposedOnce() {
        survivesEveryCrash(pledged(), MATCH_PAIRS);
    }

    @Test
    void pairsArePublishedOnce() {
        survivesEveryCrash(matched(), PUBLISH_PAIRS);
    }

    @Test
    void aRoundIsPlannedOnce() {
        survivesEveryCrash(published(), PLAN_ROUND);
    }

    @Test
    void rolesTurnOnceAMonth() {
        survivesEveryCrash(
                Stream.concat(published().stream(), Stream.of(PLAN_ROUND)).toList(), SWAP_ROLES);
    }

    private static void survivesEveryCrash(List<Consumer<ProgramStore>> before, Consumer<ProgramStore> stage) {
        var undisturbed = lived(before, stage, Integer.MAX_VALUE);
        for (var saves = 0; ; saves++) {
            var store = prepared(before);
            if (!goesDown(stage, store, saves)) {
                assertThat(saves).as("the stage saves at least once").isPositive();
                return;
            }
            stage.accept(store);
            assertThat(store.everything(SPRING))
                    .as("after a crash before save %d", saves + 1)
                    .isEqualTo(undisturbed);
        }
    }

    private static boolean goesDown(Consumer<ProgramStore> stage, MemoryStore store, int saves) {
        try {
            stage.accept(new CrashingStore(store, saves));
            return false;
        } catch (CrashingStore.Down down) {
            return true;
        }
    }

    private static Map<String, Entry> lived(
            List<Consumer<ProgramStore>> before, Consumer<ProgramStore> stage, int saves) {
        var store = prepared(before);
        stage.accept(new CrashingStore(store, saves));
        return store.everything(SPRING);
    }

    private static MemoryStore prepared(List<Consumer<ProgramStore>> before) {
        var store = new MemoryStore();
        store.save(
                SPRING,
                Changes.NONE
                        .once(Somebody.cohort())
                        .once(Somebody.junior("lina"))
                        .once(Somebody.junior("ana"))
                        .once(Somebody.junior("zoe"))
                        .once(Somebody.senior("walter"))
                        .once(Somebody.senior("odile")));
        before.forEach(step -> step.accept(store));
        return store;
    }

    private static List<Consumer<ProgramStore>> pledged() {
        return List.of(COLLECT_SKILLS, RetriedStagesTest::answer, RAISE_AWARENESS, RetriedStagesTest::pledge);
    }

    private static List<Consumer<ProgramStore>> matched() {
        return Stream.concat(pledged().stream(), Stream.of(MATCH_PAIRS)).toList();
    }

    private static List<Consumer<ProgramStore>> published() {
        return Stream.concat(matched().stream(), Stream.of(PUBLISH_PAIRS)).toList();
    }

    private static void answer(ProgramStore store) {
        for (var person : store.participants(SPRING)) {
            var isJunior = person.side() == Side.JUNIOR;
            var offers = List.of(isJunior ? "ai.prompting" : "skill.lead");
            var wishes = List.of(isJunior ? "skill.lead" : "ai.prompting");
            store.save(SPRING, Changes.NONE.update(Somebody.answering(person, offers, wishes)));
        }
    }

    private static void pledge(ProgramStore store) {
        for (Participant person : store.participants(SPRING)) {
            store.save(SPRING, Changes.NONE.update(person.pledging(MONDAY)));
        }
    }
}
