package org.doublesens.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.pairing.Review.CLOCK;
import static org.doublesens.pairing.Review.HELENE;
import static org.doublesens.pairing.Review.done;
import static org.doublesens.pairing.Review.duo;
import static org.doublesens.pairing.Review.id;
import static org.doublesens.pairing.Review.pledged;
import static org.doublesens.program.Somebody.SPRING;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.program.Changes;
import org.doublesens.program.CrashingStore;
import org.doublesens.program.MemoryStore;
import org.doublesens.program.Somebody;
import org.junit.jupiter.api.Test;

/// A review that goes down leaves the old proposal or the new one, never half of each.
final class InterruptedReviewTest {
    private final Review review = new Review();

    @Test
    void aReviewThatGoesDownAnywhereLeavesTheOldProposalOrTheNewOne() {
        var before = review.proposed();
        for (var saves = 0; saves < 2; saves++) {
            try {
                new AdjustPairs(new CrashingStore(review.store, saves), CLOCK)
                        .adjust(SPRING, List.of(new Adjustment.Swap(id("ana"), id("zoe"))), HELENE);
            } catch (CrashingStore.Down down) {
                assertThat(review.proposed()).isEqualTo(before);
            }
        }
        assertThat(review.proposed()).contains(duo("ana", "paul"), duo("zoe", "odile"));
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
        var old = Review.proposed(crowd);
        var bans = old.stream().<Adjustment>map(Adjustment.Ban::new).toList();

        for (var saves = 0; Review.proposed(crowd).equals(old); saves++) {
            try {
                new AdjustPairs(new CrashingStore(crowd, saves), CLOCK).adjust(SPRING, bans, HELENE);
            } catch (CrashingStore.Down down) {
                var now = Review.proposed(crowd);
                assertThat(now).hasSize(60);
                assertThat(now.equals(old) || Collections.disjoint(now, old))
                        .as("after %d saves", saves)
                        .isTrue();
            }
        }
        assertThat(Review.proposed(crowd)).hasSize(60).doesNotContainAnyElementsOf(old);
    }

    @Test
    void asManyWishesAsACallTakesFitIntoOneTransaction() {
        var bans = IntStream.range(0, AdjustPairs.MOST)
                .mapToObj(number -> number % 2 == 0
                        ? new Adjustment.Ban(duo("zoe", "walter"))
                        : (Adjustment) new Adjustment.SolveAgain())
                .toList();
        assertThat(AdjustPairs.MOST + 1).isLessThanOrEqualTo(Changes.MOST);
        done(review.adjusting.adjust(SPRING, bans, HELENE));
    }
}
