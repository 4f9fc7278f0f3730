package org.doublesens.roleswap;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Stage;

/// Finds the cohorts whose roles turn this month, each by its own calendar.
public final class ListRotatingCohorts implements Stage<ListRotatingCohorts.Request, ListRotatingCohorts.Result> {
    public record Request() {}

    public record Result(List<Turn> cohorts) {
        public Result {
            cohorts = List.copyOf(cohorts);
        }
    }

    /// A cohort and the month whose posture is due.
    public record Turn(CohortId cohortId, YearMonth month) {}

    private final ProgramStore store;
    private final InstantSource clock;

    public ListRotatingCohorts(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Result run(Request request) {
        return new Result(store.cohorts().stream()
                .filter(cohort -> Turning.isDue(cohort, thisMonth(cohort)))
                .map(cohort -> new Turn(cohort.cohortId(), thisMonth(cohort)))
                .toList());
    }

    private YearMonth thisMonth(Cohort cohort) {
        return YearMonth.from(clock.instant().atZone(cohort.zone()));
    }
}
