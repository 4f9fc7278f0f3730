package org.doublesens.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.matching.ExactnessTest.levels;
import static org.doublesens.matching.ExactnessTest.solved;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.doublesens.matching.proof.Proof;
import org.doublesens.matching.solver.StandingCohort;

class StandingCohortTest {

    @Property(tries = 400)
    void afterSomeHaveLeftTheRestIsMatchedAsWellAsByAFreshRun(
            @ForAll long seed,
            @ForAll @IntRange(min = 3, max = 16) int juniors,
            @ForAll @IntRange(min = 3, max = 16) int seniors,
            @ForAll Aim aim,
            @ForAll boolean oneEach) {
        var cohorts = new Cohorts(seed);
        var request = cohorts.request(juniors, seniors, aim);
        if (oneEach) {
            request = request.with(
                            request.juniors().stream()
                                    .map(one -> one.accepting(1))
                                    .toList(),
                            request.seniors().stream()
                                    .map(one -> one.accepting(1))
                                    .toList())
                    .with(Policy.standard().aimingAt(aim));
        }
        var standing = new StandingCohort(request);

        for (var leaver = 0; leaver < 4; leaver++) {
            var side = leaver % 2 == 0 ? request.juniors() : request.seniors();
            if (side.isEmpty()) {
                break;
            }
            var id = cohorts.oneOf(side).id();
            request = request.leaving(id);
            standing.leave(id);

            assertThat(levels(request, standing.result())).isEqualTo(levels(request, solved(request)));
            assertThat(Proof.faults(request, standing.result())).isEmpty();
        }
    }
}
