package org.doublesens.exchanges;

import java.time.YearMonth;
import java.util.List;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;

/// Offers those who wait to each other before a round is planned.
@FunctionalInterface
public interface Rematch {
    /// Nobody is offered to anybody.
    Rematch NOBODY = (cohort, round) -> List.of();

    /// One unit for each new pair: the pair, meeting since that round, its people, paired, and their letters.
    List<Changes> pairs(Cohort cohort, YearMonth round);
}
