package org.doublesens.roleswap;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Stage;
import org.doublesens.program.WorkingDays;

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
    private final WorkingDays days;

    public ListRotatingCohorts(ProgramStore store, InstantSource clock, WorkingDays days) {
        this.store = store;
        this.clock = clock;
        this.days = days;
    }

    @Override
    public Result run(Request request) {
        return new Result(store.cohorts().stream()
                .filter(cohort -> Turning.isDue(cohort, thisMonth(cohort)) && hasBegun(cohort))
                .map(cohort -> new Turn(cohort.cohortId(), thisMonth(cohort)))
                .toList());
    }

    /// A month begins with its first working day: before it, a run turns nothing.
    private boolean hasBegun(Cohort cohort) {
        var today = cohort.dayAt(clock.instant());
        return !today.isBefore(days.onOrAfter(today.withDayOfMonth(1)));
    }

    private YearMonth thisMonth(Cohort cohort) {
        return cohort.monthAt(clock.instant());
    }
}
