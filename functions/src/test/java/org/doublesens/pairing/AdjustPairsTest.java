package org.doublesens.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.doublesens.program.Somebody.MONDAY;
import static org.doublesens.program.Somebody.SPRING;

import java.time.Duration;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.program.Asked;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.CrashingStore;
import org.doublesens.program.Letter;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.MemoryStore;
import org.doublesens.program.Noted;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ParticipantProfileBuilder;
import org.doublesens.program.Problem;
import org.doublesens.program.Somebody;
import org.doublesens.program.Twosome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The organiser's review: what is locked stays, what is forbidden never meets, and what is shown is what is saved.
final class AdjustPairsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(MONDAY.plus(Duration.ofHours(2)));
    private static final Asked HELENE = new Asked("helene", "they asked me", null);

    private final MemoryStore store = new MemoryStore();
    private final AdjustPairs adjusting = new AdjustPairs(store, CLOCK);

    /// Best: lina with walter, ana with odile, zoe with paul.
    @BeforeEach
    void propose() {
        store.save(
                SPRING,
                Changes.NONE
                        .once(Somebody.cohort())
                        .once(pledged(Somebody.junior("lina"), "ai.prompting", "skill.lead"))
                        .once(pledged(Somebody.junior("ana"), "data.viz", "biz.model"))
                        .once(pledged(Somebody.junior("zoe"), "ai.agents", "org.decide"))
                        .once(pledged(Somebody.senior("walter"), "skill.lead", "ai.prompting", "data.viz"))
                        .once(pledged(Somebody.senior("odile"), "biz.model", "data.viz", "ai.prompting", "ai.agents"))
                        .once(pledged(Somebody.senior("paul"), "org.decide", "ai.agents", "data.viz", "ai.prompting")));
        new MatchPairs(store, CLOCK, new FrenchWorkingDays()).run(new MatchPairs.Request(SPRING));
        assertThat(proposed()).containsExactly(duo("ana", "odile"), duo("lina", "walter"), duo("zoe", "paul"));
    }

    @Test
    void aLockSurvivesANewSolutionThatWouldRatherDoWithoutIt() {
        done(adjusting.adjust(SPRING, List.of(new Adjustment.Lock(duo("lina", "odile"))), HELENE));
        done(adjusting.adjust(SPRING, List.of(new Adjustment.SolveAgain()), HELENE));

        assertThat(proposed()).contains(duo("lina", "odile")).hasSize(3);
        assertThat(run().locks()).containsExactly(duo("lina", "odile"));
    }

    @Test
    void aLockOnAProposedPairChangesNothingElse() {
        var before = run();
        var effect = done(adjusting.adjust(SPRING, List.of(new Adjustment.Lock(duo("ana", "odile"))), HELENE));

        assertThat(effect.formed()).isEmpty();
        assertThat(effect.gone()).isEmpty();
        assertThat(effect.after()).isEqualTo(effect.before());
        assertThat(run().proposed()).isEqualTo(before.proposed());
    }

    @Test
    void aForbiddenPairMeetsNeitherNowNorLater() {
        var effect = done(adjusting.adjust(SPRING, List.of(new Adjustment.Ban(duo("lina", "walter"))), HELENE));

        assertThat(effect.gone()).extracting(Effect.Scored::people).contains(duo("lina", "walter"));
        assertThat(effect.after().total()).isLessThan(effect.before().total());
        assertThat(proposed()).doesNotContain(duo("lina", "walter"));

        done(adjusting.adjust(SPRING, List.of(new Adjustment.SolveAgain()), HELENE));
        assertThat(proposed()).doesNotContain(duo("lina", "walter"));
    }

    @Test
    void aForbiddenPairDoesNotMeetWhenThoseWaitingAreMatchedEither() {
        done(adjusting.adjust(SPRING, List.of(new Adjustment.Ban(duo("lina", "walter"))), HELENE));
        for (var person : store.participants(SPRING)) {
            var meets = Set.of("lina", "walter").contains(person.id());
            store.save(
                    SPRING,
                    Changes.NONE.update(
                            person.standing(meets ? Participant.Standing.WAITING : Participant.Standing.LEFT)));
        }

        var round = YearMonth.of(2027, 2);
        assertThat(new RematchWaiting(store, CLOCK).pairs(store.cohort(SPRING), round))
                .isEmpty();
    }

    @Test
    void aLiftedBanLetsThemMeetAgain() {
        done(adjusting.adjust(SPRING, List.of(new Adjustment.Ban(duo("lina", "walter"))), HELENE));
        done(adjusting.adjust(
                SPRING, List.of(new Adjustment.Unban(duo("lina", "walter")), new Adjustment.SolveAgain()), HELENE));

        assertThat(proposed()).contains(duo("lina", "walter"));
    }

    @Test
    void aPreviewShowsWhatSavingDoesAndKeepsNothing() {
        var swap = List.<Adjustment>of(new Adjustment.Swap(id("ana"), id("zoe")));
        var before = store.everything(SPRING);
        var shown = done(adjusting.preview(SPRING, swap, HELENE));
        assertThat(store.everything(SPRING)).isEqualTo(before);

        assertThat(done(adjusting.adjust(SPRING, swap, HELENE))).isEqualTo(shown);
        assertThat(shown.gone())
                .extracting(Effect.Scored::people)
                .containsExactly(duo("ana", "odile"), duo("zoe", "paul"));
        assertThat(shown.formed())
                .extracting(Effect.Scored::people)
                .containsExactly(duo("ana", "paul"), duo("zoe", "odile"));
        assertThat(shown.after().total() - shown.before().total())
                .isEqualTo(total(shown.formed()) - total(shown.gone()))
                .isNegative();
        assertThat(run().total()).isEqualTo(shown.after().total());
        assertThat(pairs().stream().mapToLong(Pair::score).sum())
                .isEqualTo(shown.after().total());
    }

    @Test
    void aSwapIsKeptWhenTheRestIsSolvedAgain() {
        done(adjusting.adjust(SPRING, List.of(new Adjustment.Swap(id("ana"), id("zoe"))), HELENE));
        done(adjusting.adjust(SPRING, List.of(new Adjustment.SolveAgain()), HELENE));

        assertThat(proposed()).containsExactly(duo("ana", "paul"), duo("lina", "walter"), duo("zoe", "odile"));
    }

    @Test
    void aLockedPairIsNotSwappedAwayUnlessItIsUnlocked() {
        done(adjusting.adjust(SPRING, List.of(new Adjustment.Lock(duo("ana", "odile"))), HELENE));
        var swap = new Adjustment.Swap(id("ana"), id("zoe"));

        assertThat(refused(adjusting.adjust(SPRING, List.of(swap), HELENE)))
                .extracting(Problem::code)
                .containsExactly("locked");
        done(adjusting.adjust(SPRING, List.of(new Adjustment.Unlock(duo("ana", "odile")), swap), HELENE));
        assertThat(proposed()).contains(duo("ana", "paul"), duo("zoe", "odile"));
    }

    @Test
    void aPairAgainstARuleIsRefusedWithEveryReason() {
        var far = store.find(SPRING, Participant.class, "walter").orElseThrow();
        store.save(SPRING, Changes.NONE.update(ranked(far, 1)));

        assertThat(refused(adjusting.preview(SPRING, List.of(new Adjustment.Swap(id("ana"), id("lina"))), HELENE)))
                .extracting(Problem::pointer, Problem::code)
                .containsExactly(tuple("/adjustments/0", "rank-gap"));
    }

    @Test
    void nobodyLearnsFromARefusalWhoAskedNotToMeetWhom() {
        var ana = store.find(SPRING, Participant.class, "ana").orElseThrow();
        store.save(SPRING, Changes.NONE.update(avoiding(ana, "paul")));
        var avoided = refused(adjusting.preview(SPRING, List.of(new Adjustment.Lock(duo("ana", "paul"))), HELENE));
        var nothingToShow =
                refused(adjusting.preview(SPRING, List.of(new Adjustment.Lock(duo("zoe", "walter"))), HELENE));

        assertThat(avoided).extracting(Problem::code).containsExactly("answers-do-not-fit");
        assertThat(nothingToShow).extracting(Problem::code).containsExactly("answers-do-not-fit");
    }

    @Test
    void everyMistakeOfACallIsToldAndNothingIsKept() {
        var before = store.everything(SPRING);
        var problems = refused(adjusting.adjust(
                SPRING,
                List.of(
                        new Adjustment.Lock(duo("nobody", "walter")),
                        new Adjustment.Swap(id("ana"), id("ghost")),
                        new Adjustment.Ban(duo("lina", "walter")),
                        new Adjustment.Lock(duo("lina", "walter"))),
                HELENE));

        assertThat(problems)
                .extracting(Problem::pointer, Problem::code)
                .containsExactly(
                        tuple("/adjustments/0/juniorId", "no-candidate"),
                        tuple("/adjustments/1/otherJuniorId", "not-in-a-pair"),
                        tuple("/adjustments/3", "banned"));
        assertThat(store.everything(SPRING)).isEqualTo(before);
    }

    @Test
    void nobodyIsLockedWithMorePeopleThanTheyCanMeet() {
        var problems = refused(adjusting.adjust(
                SPRING,
                List.of(new Adjustment.Lock(duo("lina", "odile")), new Adjustment.Lock(duo("zoe", "odile"))),
                HELENE));

        assertThat(problems).extracting(Problem::code).containsExactly("too-many-partners");
    }

    @Test
    void whoLookedAtAnOlderProposalIsToldSoAndChangesNothing() {
        var seen = run().version();
        done(adjusting.adjust(SPRING, List.of(new Adjustment.Lock(duo("ana", "odile"))), HELENE));
        var late = new Asked("helene", "", seen);

        assertThat(adjusting.adjust(SPRING, List.of(new Adjustment.SolveAgain()), late))
                .isEqualTo(new Adjusted.Closed(Noted.Why.CHANGED_MEANWHILE));
        assertThat(new ApprovePairs(store, CLOCK).approve(SPRING, late))
                .isEqualTo(new Noted.Closed(Noted.Why.CHANGED_MEANWHILE));
        assertThat(run().approved()).isNull();
        assertThat(new ApprovePairs(store, CLOCK).approve(SPRING, new Asked("helene", "", seen + 1)))
                .isEqualTo(new Noted.Done());
    }

    @Test
    void theReviewIsOverOnceThePairsAreApprovedOrPublished() {
        new ApprovePairs(store, CLOCK).approve(SPRING, HELENE);
        var closed = new Adjusted.Closed(Noted.Why.STAGE_CLOSED);
        assertThat(adjusting.adjust(SPRING, List.of(new Adjustment.SolveAgain()), HELENE))
                .isEqualTo(closed);

        new PublishPairs(store, CLOCK, new FrenchWorkingDays()).run(new PublishPairs.Request(SPRING));
        assertThat(adjusting.preview(SPRING, List.of(new Adjustment.SolveAgain()), HELENE))
                .isEqualTo(closed);
        assertThat(new ApprovePairs(store, CLOCK).approve(SPRING, HELENE)).isEqualTo(new Noted.Already());
    }

    @Test
    void thePairsThatArePublishedAreThoseLeftByTheReview() {
        done(adjusting.adjust(SPRING, List.of(new Adjustment.Swap(id("ana"), id("zoe"))), HELENE));
        new ApprovePairs(store, CLOCK).approve(SPRING, HELENE);
        new PublishPairs(store, CLOCK, new FrenchWorkingDays()).run(new PublishPairs.Request(SPRING));

        assertThat(MatcherWords.in(store.all(SPRING, Pair.class)))
                .containsExactly(duo("ana", "paul"), duo("lina", "walter"), duo("zoe", "odile"));
        assertThat(store.all(SPRING, Letter.class, "your-pair#")).hasSize(6);
    }

    @Test
    void aReviewThatGoesDownAnywhereLeavesTheOldProposalOrTheNewOne() {
        var before = proposed();
        for (var saves = 0; saves < 2; saves++) {
            try {
                new AdjustPairs(new CrashingStore(store, saves), CLOCK)
                        .adjust(SPRING, List.of(new Adjustment.Swap(id("ana"), id("zoe"))), HELENE);
            } catch (CrashingStore.Down down) {
                assertThat(proposed()).isEqualTo(before);
            }
        }
        assertThat(proposed()).contains(duo("ana", "paul"), duo("zoe", "odile"));
    }

    @Test
    void aChangeTooLargeForOneTransactionLeavesTheOldProposalOrTheNewOneToo() {
        var crowd = new MemoryStore();
        crowd.save(SPRING, Changes.NONE.once(Somebody.cohort()));
        for (var number = 0; number < 60; number++) {
            var two = Changes.NONE
                    .once(pledged(Somebody.junior("j" + number), "ai.prompting", "skill.lead"))
                    .once(pledged(Somebody.senior("s" + number), "skill.lead", "ai.prompting"));
            crowd.save(SPRING, two);
        }
        new MatchPairs(crowd, CLOCK, new FrenchWorkingDays()).run(new MatchPairs.Request(SPRING));
        var old = proposed(crowd);
        var bans = old.stream().<Adjustment>map(Adjustment.Ban::new).toList();

        for (var saves = 0; proposed(crowd).equals(old); saves++) {
            try {
                new AdjustPairs(new CrashingStore(crowd, saves), CLOCK).adjust(SPRING, bans, HELENE);
            } catch (CrashingStore.Down down) {
                var now = proposed(crowd);
                assertThat(now).hasSize(60);
                assertThat(now.equals(old) || Collections.disjoint(now, old))
                        .as("after %d saves", saves)
                        .isTrue();
            }
        }
        assertThat(proposed(crowd)).hasSize(60).doesNotContainAnyElementsOf(old);
    }

    @Test
    void asManyWishesAsACallTakesFitIntoOneTransaction() {
        var bans = IntStream.range(0, AdjustPairs.MOST)
                .mapToObj(number -> number % 2 == 0
                        ? new Adjustment.Ban(duo("zoe", "walter"))
                        : (Adjustment) new Adjustment.SolveAgain())
                .toList();
        assertThat(AdjustPairs.MOST + 1).isLessThanOrEqualTo(Changes.MOST);
        done(adjusting.adjust(SPRING, bans, HELENE));
    }

    @Test
    void whoDidWhatAndWhyIsWrittenDown() {
        done(adjusting.adjust(
                SPRING,
                List.of(new Adjustment.Ban(duo("zoe", "walter")), new Adjustment.Swap(id("ana"), id("zoe"))),
                HELENE));

        assertThat(store.all(SPRING, Audit.class))
                .extracting(Audit::who, Audit::what, Audit::about, Audit::why)
                .containsExactlyInAnyOrder(
                        tuple("helene", "ban-pair", "zoe-walter", "they asked me"),
                        tuple("helene", "swap-pairs", "ana-zoe", "they asked me"));
    }

    @Test
    void aLockOnSomebodyWhoLeftStandsInNobodysWay() {
        done(adjusting.adjust(SPRING, List.of(new Adjustment.Lock(duo("ana", "odile"))), HELENE));
        var odile = store.find(SPRING, Participant.class, "odile").orElseThrow();
        store.save(SPRING, Changes.NONE.update(odile.standing(Participant.Standing.LEFT)));

        var effect = done(adjusting.adjust(SPRING, List.of(new Adjustment.SolveAgain()), HELENE));

        assertThat(effect.after().people()).isEqualTo(4);
        assertThat(run().locks()).isEmpty();
        assertThat(run().unmatched()).hasSize(1);
    }

    private static Participant pledged(Participant person, String offer, String... wishes) {
        return Somebody.answering(person, List.of(offer), List.of(wishes)).pledging(MONDAY);
    }

    private static Participant ranked(Participant person, int rank) {
        return person.described(ParticipantProfileBuilder.from(person.profile()).withRank(rank));
    }

    private static Participant avoiding(Participant person, String other) {
        return Somebody.saying(person, said -> said.avoid(Set.of(id(other))));
    }

    private static int total(List<Effect.Scored> pairs) {
        return pairs.stream().mapToInt(Effect.Scored::score).sum();
    }

    private static Effect done(Adjusted adjusted) {
        assertThat(adjusted).isInstanceOf(Adjusted.Done.class);
        return ((Adjusted.Done) adjusted).effect();
    }

    private static List<Problem> refused(Adjusted adjusted) {
        assertThat(adjusted).isInstanceOf(Adjusted.Refused.class);
        return ((Adjusted.Refused) adjusted).problems();
    }

    private List<Twosome> proposed() {
        return proposed(store);
    }

    private static List<Twosome> proposed(MemoryStore store) {
        return List.copyOf(MatcherWords.in(pairs(store)));
    }

    private List<Pair> pairs() {
        return pairs(store);
    }

    private static List<Pair> pairs(MemoryStore store) {
        var run = store.find(SPRING, MatchingRun.class, MatchingRun.FIRST).orElseThrow();
        return store.all(SPRING, Pair.class).stream().filter(run::proposes).toList();
    }

    private MatchingRun run() {
        return store.find(SPRING, MatchingRun.class, MatchingRun.FIRST).orElseThrow();
    }

    private static Twosome duo(String junior, String senior) {
        return new Twosome(id(junior), id(senior));
    }

    private static ParticipantId id(String name) {
        return new ParticipantId(name);
    }
}
