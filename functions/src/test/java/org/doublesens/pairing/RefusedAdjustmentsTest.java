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

import java.util.List;
import java.util.Set;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.program.Asked;
import org.doublesens.program.Changes;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantProfileBuilder;
import org.doublesens.program.Problem;
import org.doublesens.program.Somebody;
import org.junit.jupiter.api.Test;

/// What the organiser cannot have is refused with every reason, and nothing is kept.
final class RefusedAdjustmentsTest {
    private final Review review = new Review();

    @Test
    void aPairAgainstARuleIsRefusedWithEveryReason() {
        var far = review.store.find(SPRING, Participant.class, "walter").orElseThrow();
        review.store.save(SPRING, Changes.NONE.update(ranked(far, 1)));

        assertThat(refused(
                        review.adjusting.preview(SPRING, List.of(new Adjustment.Swap(id("ana"), id("lina"))), HELENE)))
                .extracting(Problem::pointer, Problem::code)
                .containsExactly(tuple("/adjustments/0", "rank-gap"));
    }

    @Test
    void nobodyLearnsFromARefusalWhoAskedNotToMeetWhom() {
        var ana = review.store.find(SPRING, Participant.class, "ana").orElseThrow();
        review.store.save(SPRING, Changes.NONE.update(avoiding(ana, "paul")));
        var avoided =
                refused(review.adjusting.preview(SPRING, List.of(new Adjustment.Lock(duo("ana", "paul"))), HELENE));
        var nothingToShow =
                refused(review.adjusting.preview(SPRING, List.of(new Adjustment.Lock(duo("zoe", "walter"))), HELENE));

        assertThat(avoided).extracting(Problem::code).containsExactly("answers-do-not-fit");
        assertThat(nothingToShow).extracting(Problem::code).containsExactly("answers-do-not-fit");
    }

    @Test
    void everyMistakeOfACallIsToldAndNothingIsKept() {
        var before = review.store.everything(SPRING);
        var problems = refused(review.adjusting.adjust(
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
        assertThat(review.store.everything(SPRING)).isEqualTo(before);
    }

    @Test
    void nobodyIsLockedWithMorePeopleThanTheyCanMeet() {
        var problems = refused(review.adjusting.adjust(
                SPRING,
                List.of(new Adjustment.Lock(duo("lina", "odile")), new Adjustment.Lock(duo("zoe", "odile"))),
                HELENE));

        assertThat(problems).extracting(Problem::code).containsExactly("too-many-partners");
    }

    @Test
    void whoLookedAtAnOlderProposalIsToldSoAndChangesNothing() {
        var seen = review.run().version();
        done(review.adjusting.adjust(SPRING, List.of(new Adjustment.Lock(duo("ana", "odile"))), HELENE));
        var late = new Asked("helene", "", seen);

        assertThat(review.adjusting.adjust(SPRING, List.of(new Adjustment.SolveAgain()), late))
                .isEqualTo(new Adjusted.Closed(Noted.Why.CHANGED_MEANWHILE));
        assertThat(new ApprovePairs(review.store, CLOCK).approve(SPRING, late))
                .isEqualTo(new Noted.Closed(Noted.Why.CHANGED_MEANWHILE));
        assertThat(review.run().approved()).isNull();
        assertThat(new ApprovePairs(review.store, CLOCK).approve(SPRING, new Asked("helene", "", seen + 1)))
                .isEqualTo(new Noted.Done());
    }

    @Test
    void theReviewIsOverOnceThePairsAreApprovedOrPublished() {
        new ApprovePairs(review.store, CLOCK).approve(SPRING, HELENE);
        var closed = new Adjusted.Closed(Noted.Why.STAGE_CLOSED);
        assertThat(review.adjusting.adjust(SPRING, List.of(new Adjustment.SolveAgain()), HELENE))
                .isEqualTo(closed);

        new PublishPairs(review.store, CLOCK, new FrenchWorkingDays()).run(new PublishPairs.Request(SPRING));
        assertThat(review.adjusting.preview(SPRING, List.of(new Adjustment.SolveAgain()), HELENE))
                .isEqualTo(closed);
        assertThat(new ApprovePairs(review.store, CLOCK).approve(SPRING, HELENE))
                .isEqualTo(new Noted.Already());
    }

    private static Participant ranked(Participant person, int rank) {
        return person.described(ParticipantProfileBuilder.from(person.profile()).withRank(rank));
    }

    private static Participant avoiding(Participant person, String other) {
        return Somebody.saying(person, said -> said.avoid(Set.of(id(other))));
    }
}
