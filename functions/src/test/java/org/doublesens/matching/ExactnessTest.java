package org.doublesens.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ExactnessTest {
    private static final Matcher MATCHER = new Matcher(InstantSource.system());

    @Property(tries = 400)
    void noOtherSetOfPairsIsBetter(
            @ForAll long seed,
            @ForAll @IntRange(max = 7) int juniors,
            @ForAll @IntRange(max = 7) int seniors,
            @ForAll Aim aim) {
        var request = new Cohorts(seed).request(juniors, seniors, aim);

        var result = solved(request);

        assertThat(levels(request, result)).isEqualTo(new BruteForce(request).best());
    }

    @Property(tries = 60)
    void noOtherSetOfPairsIsBetterWithEightOnEachSide(@ForAll long seed, @ForAll Aim aim) {
        var request = new Cohorts(seed).request(8, 8, aim);

        var result = solved(request);

        assertThat(levels(request, result)).isEqualTo(new BruteForce(request).best());
    }

    static MatchResult solved(MatchRequest request) {
        return switch (MATCHER.match(request)) {
            case MatchAnswer.Matched(var result, var record) -> {
                assertThat(record.worth()).isEqualTo(record.bound());
                yield result;
            }
            case MatchAnswer.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    static List<Long> levels(MatchRequest request, MatchResult result) {
        var objective = result.objective();
        return switch (request.policy().aim()) {
            case GREATEST_TOTAL -> List.of(0L, 0L, 0L, 0L, 0L, objective.total());
            case MOST_PEOPLE, BEST_WEAKEST_PAIR ->
                List.of(
                        (long) objective.people(),
                        (long) -objective.extraPartners(),
                        (long) objective.comingFirst(),
                        0L,
                        0L,
                        objective.total());
            case FEWEST_POOR_PAIRS ->
                List.of(
                        (long) objective.people(),
                        (long) -objective.extraPartners(),
                        (long) objective.comingFirst(),
                        (long) -objective.poor(),
                        (long) -objective.fair(),
                        objective.total());
        };
    }
}
