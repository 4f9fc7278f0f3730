package org.doublesens.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.doublesens.matching.Aim;
import org.doublesens.matching.Certificate;
import org.doublesens.matching.JuniorWithSenior;
import org.doublesens.matching.MatchAnswer.Matched;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.MatchedPair;
import org.doublesens.matching.Matcher;
import org.doublesens.matching.Objective;
import org.doublesens.matching.Policy;
import org.doublesens.matching.Quality;
import org.doublesens.matching.proof.Proof;
import org.doublesens.matching.solver.CohortScores;
import org.doublesens.matching.solver.UnitsOf;
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
    void orToolsFindsTheSameFullObjectiveWhereBruteForceEnds() {
        Peers.loadOrTools();
        for (var seed = 1L; seed <= 5; seed++) {
            var request = request(seed, 50 + (int) seed * 3, 70 - (int) seed * 2, Aim.FEWEST_POOR_PAIRS);
            var result = matched(request).result();
            var units = result.certificate().units();

            assertThat(result.objective().worth(units).longValueExact())
                    .isEqualTo(Peers.minCostFlow(worths(request, units), 70));
        }
    }

    @Test
    void aHundredThousandASideHaveRoomForEveryLevelOfTheObjective() {
        var policy = Policy.standard().aimingAt(Aim.FEWEST_POOR_PAIRS);

        for (var seed = 1L; seed <= 3; seed++) {
            assertThat(UnitsOf.of(new RealisticCohort(seed).request(100_000, 100_000, policy)))
                    .isPresent();
        }
    }

    /// What each allowed pair alone is worth with all levels of the objective in one number; -1 for the others.
    private static long[][] worths(MatchRequest request, Certificate.Units units) {
        var cohort = CohortScores.of(request);
        var scores = Peers.scores(cohort);
        var worths = new long[scores.length][70];
        for (var row = 0; row < scores.length; row++) {
            Arrays.fill(worths[row], -1);
            for (var column = 0; column < scores[row].length; column++) {
                if (scores[row][column] >= 0) {
                    var possible = Math.min(best(scores[row]), bestOfColumn(scores, column));
                    var quality = Quality.of(scores[row][column], possible);
                    var people = new JuniorWithSenior(
                            cohort.juniors().get(row).id(),
                            cohort.seniors().get(column).id());
                    var pair = new MatchedPair(people, scores[row][column], quality, false);
                    worths[row][column] =
                            Objective.of(List.of(pair), request).worth(units).longValueExact();
                }
            }
        }
        return worths;
    }

    private static int best(int... scores) {
        return Arrays.stream(scores).max().orElse(-1);
    }

    private static int bestOfColumn(int[][] scores, int column) {
        return Arrays.stream(scores).mapToInt(line -> line[column]).max().orElse(-1);
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
