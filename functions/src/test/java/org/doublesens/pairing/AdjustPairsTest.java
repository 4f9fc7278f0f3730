package org.doublesens.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.doublesens.pairing.Review.CLOCK;
import static org.doublesens.pairing.Review.HELENE;
import static org.doublesens.pairing.Review.done;
import static org.doublesens.pairing.Review.duo;
import static org.doublesens.pairing.Review.id;
import static org.doublesens.pairing.Review.refused;
import static org.doublesens.program.Somebody.SPRING;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Letter;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Problem;
import org.junit.jupiter.api.Test;

/// The organiser's review: what is locked stays, what is forbidden never meets, and what is shown is what is saved.
final class AdjustPairsTest {
    private final Review review = new Review();

    @Test
    void theProposalIsTheBestThereIs() {
        assertThat(review.proposed()).containsExactly(duo("ana", "odile"), duo("lina", "walter"), duo("zoe", "paul"));
    }

    @Test
    void aLockSurvivesANewSolutionThatWouldRatherDoWithoutIt() {
        done(review.adjusting.adjust(SPRING, List.of(new Adjustment.Lock(duo("lina", "odile"))), HELENE));
        done(review.adjusting.adjust(SPRING, List.of(new Adjustment.SolveAgain()), HELENE));

        assertThat(review.proposed()).contains(duo("lina", "odile")).hasSize(3);
        assertThat(review.run().locks()).containsExactly(duo("lina", "odile"));
    }

    @Test
    void aLockOnAProposedPairChangesNothingElse() {
        var before = review.run();
        var effect = done(review.adjusting.adjust(SPRING, List.of(new Adjustment.Lock(duo("ana", "odile"))), HELENE));

        assertThat(effect.formed()).isEmpty();
        assertThat(effect.gone()).isEmpty();
        assertThat(effect.after()).isEqualTo(effect.before());
        assertThat(review.run().proposed()).isEqualTo(before.proposed());
    }

    @Test
    void aForbiddenPairMeetsNeitherNowNorLater() {
        var effect = done(review.adjusting.adjust(SPRING, List.of(new Adjustment.Ban(duo("lina", "walter"))), HELENE));

        assertThat(effect.gone()).extracting(Effect.Scored::people).contains(duo("lina", "walter"));
        assertThat(effect.after().total()).isLessThan(effect.before().total());
        assertThat(review.proposed()).doesNotContain(duo("lina", "walter"));

        done(review.adjusting.adjust(SPRING, List.of(new Adjustment.SolveAgain()), HELENE));
        assertThat(review.proposed()).doesNotContain(duo("lina", "walter"));
    }

    @Test
    void aForbiddenPairDoesNotMeetWhenThoseWaitingAreMatchedEither() {
        done(review.adjusting.adjust(SPRING, List.of(new Adjustment.Ban(duo("lina", "walter"))), HELENE));
        for (var person : review.store.participants(SPRING)) {
            var meets = Set.of("lina", "walter").contains(person.id());
            review.store.save(
                    SPRING,
                    Changes.NONE.update(
                            person.standing(meets ? Participant.Standing.WAITING : Participant.Standing.LEFT)));
        }

        var round = YearMonth.of(2027, 2);
        assertThat(new RematchWaiting(review.store, CLOCK).pairs(review.store.cohort(SPRING), round))
                .isEmpty();
    }

    @Test
    void aLiftedBanLetsThemMeetAgain() {
        done(review.adjusting.adjust(SPRING, List.of(new Adjustment.Ban(duo("lina", "walter"))), HELENE));
        done(review.adjusting.adjust(
                SPRING, List.of(new Adjustment.Unban(duo("lina", "walter")), new Adjustment.SolveAgain()), HELENE));

        assertThat(review.proposed()).contains(duo("lina", "walter"));
    }

    @Test
    void aPreviewShowsWhatSavingDoesAndKeepsNothing() {
        var swap = List.<Adjustment>of(new Adjustment.Swap(id("ana"), id("zoe")));
        var before = review.store.everything(SPRING);
        var shown = done(review.adjusting.preview(SPRING, swap, HELENE));
        assertThat(review.store.everything(SPRING)).isEqualTo(before);

        assertThat(done(review.adjusting.adjust(SPRING, swap, HELENE))).isEqualTo(shown);
        assertThat(shown.gone())
                .extracting(Effect.Scored::people)
                .containsExactly(duo("ana", "odile"), duo("zoe", "paul"));
        assertThat(shown.formed())
                .extracting(Effect.Scored::people)
                .containsExactly(duo("ana", "paul"), duo("zoe", "odile"));
        assertThat(shown.after().total() - shown.before().total())
                .isEqualTo(total(shown.formed()) - total(shown.gone()))
                .isNegative();
        assertThat(review.run().total()).isEqualTo(shown.after().total());
        assertThat(review.pairs().stream().mapToLong(Pair::score).sum())
                .isEqualTo(shown.after().total());
    }

    @Test
    void aSwapIsKeptWhenTheRestIsSolvedAgain() {
        done(review.adjusting.adjust(SPRING, List.of(new Adjustment.Swap(id("ana"), id("zoe"))), HELENE));
        done(review.adjusting.adjust(SPRING, List.of(new Adjustment.SolveAgain()), HELENE));

        assertThat(review.proposed()).containsExactly(duo("ana", "paul"), duo("lina", "walter"), duo("zoe", "odile"));
    }

    @Test
    void aLockedPairIsNotSwappedAwayUnlessItIsUnlocked() {
        done(review.adjusting.adjust(SPRING, List.of(new Adjustment.Lock(duo("ana", "odile"))), HELENE));
        var swap = new Adjustment.Swap(id("ana"), id("zoe"));

        assertThat(refused(review.adjusting.adjust(SPRING, List.of(swap), HELENE)))
                .extracting(Problem::code)
                .containsExactly("locked");
        done(review.adjusting.adjust(SPRING, List.of(new Adjustment.Unlock(duo("ana", "odile")), swap), HELENE));
        assertThat(review.proposed()).contains(duo("ana", "paul"), duo("zoe", "odile"));
    }

    @Test
    void thePairsThatArePublishedAreThoseLeftByTheReview() {
        done(review.adjusting.adjust(SPRING, List.of(new Adjustment.Swap(id("ana"), id("zoe"))), HELENE));
        new ApprovePairs(review.store, CLOCK).approve(SPRING, HELENE);
        new PublishPairs(review.store, CLOCK, new FrenchWorkingDays()).run(new PublishPairs.Request(SPRING));

        assertThat(MatcherWords.in(review.store.all(SPRING, Pair.class)))
                .containsExactly(duo("ana", "paul"), duo("lina", "walter"), duo("zoe", "odile"));
        assertThat(review.store.all(SPRING, Letter.class, "your-pair#")).hasSize(6);
    }

    @Test
    void whoDidWhatAndWhyIsWrittenDown() {
        done(review.adjusting.adjust(
                SPRING,
                List.of(new Adjustment.Ban(duo("zoe", "walter")), new Adjustment.Swap(id("ana"), id("zoe"))),
                HELENE));

        assertThat(review.store.all(SPRING, Audit.class))
                .extracting(Audit::who, Audit::what, Audit::about, Audit::why)
                .containsExactlyInAnyOrder(
                        tuple("helene", "ban-pair", "zoe-walter", "they asked me"),
                        tuple("helene", "swap-pairs", "ana-zoe", "they asked me"));
    }

    @Test
    void aLockOnSomebodyWhoLeftStandsInNobodysWay() {
        done(review.adjusting.adjust(SPRING, List.of(new Adjustment.Lock(duo("ana", "odile"))), HELENE));
        var odile = review.store.find(SPRING, Participant.class, "odile").orElseThrow();
        review.store.save(SPRING, Changes.NONE.update(odile.standing(Participant.Standing.LEFT)));

        var effect = done(review.adjusting.adjust(SPRING, List.of(new Adjustment.SolveAgain()), HELENE));

        assertThat(effect.after().people()).isEqualTo(4);
        assertThat(review.run().locks()).isEmpty();
        assertThat(review.run().unmatched()).hasSize(1);
    }

    private static int total(List<Effect.Scored> pairs) {
        return pairs.stream().mapToInt(Effect.Scored::score).sum();
    }
}
