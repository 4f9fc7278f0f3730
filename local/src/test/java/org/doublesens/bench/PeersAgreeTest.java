package org.doublesens.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import org.doublesens.matching.Aim;
import org.doublesens.matching.MatchAnswer.Matched;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Matcher;
import org.doublesens.matching.Policy;
import org.doublesens.matching.proof.Proof;
import org.doublesens.matching.solver.CohortScores;
import org.junit.jupiter.api.Test;

class PeersAgreeTest {

    @Test
    void orToolsFindsTheSameTotalOnEverySizeAndShape() {
        Peers.loadOrTools();
        for (var seed = 1L; seed <= 12; seed++) {
            var juniors = 20 + (int) (seed * 37 % 150);
            var seniors = 20 + (int) (seed * 53 % 150);
            var request = request(seed, juniors, seniors, Aim.GREATEST_TOTAL);
            var scores = Peers.scores(CohortScores.of(request));

            assertThat(total(request)).isEqualTo(Peers.minCostFlow(scores, seniors));
            assertThat(total(request)).isEqualTo(Peers.linearSumAssignment(scores, seniors));
        }
    }

    @Test
    void jgraphtFindsTheSameTotal() {
        var request = request(3, 60, 70, Aim.GREATEST_TOTAL);

        assertThat(total(request)).isEqualTo(Peers.jgrapht(Peers.scores(CohortScores.of(request)), 70));
    }

    @Test
    void theAuctionFindsTheSameTotalWhenEverybodyRanksEverybodyAlike() {
        Peers.loadOrTools();
        Peers.loadOrTools();
        var scores = new int[60][60];
        for (var row = 0; row < 60; row++) {
            for (var column = 0; column < 60; column++) {
                scores[row][column] = (row * 7 % 60 + 1) * (column * 11 % 60 + 1);
            }
        }

        assertThat(EpsilonAuction.greatestTotal(scores)).isEqualTo(Peers.minCostFlow(scores, 60));
    }

    @Test
    void theFullObjectiveOfARealisticCohortIsProven() {
        var request = request(5, 120, 100, Aim.FEWEST_POOR_PAIRS);

        assertThat(Proof.faults(request, matched(request).result())).isEmpty();
    }

    private static MatchRequest request(long seed, int juniors, int seniors, Aim aim) {
        return new RealisticCohort(seed)
                .request(juniors, seniors, Policy.standard().aimingAt(aim));
    }

    private static long total(MatchRequest request) {
        return matched(request).result().objective().total();
    }

    private static Matched matched(MatchRequest request) {
        return (Matched) new Matcher(InstantSource.system()).match(request);
    }
}
