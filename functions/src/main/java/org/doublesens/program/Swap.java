package org.doublesens.program;

import java.time.Instant;
import java.time.YearMonth;

/// The trace that a cohort's roles turned in a month, kept so that
/// they turn once; with it the ledger of minutes taught so far.
public record Swap(YearMonth month, int pairs, int minutesByJuniors, int minutesBySeniors, Instant at)
        implements Entry {
    @Override
    public String id() {
        return month.toString();
    }
}
