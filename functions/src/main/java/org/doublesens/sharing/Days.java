package org.doublesens.sharing;

import java.time.Instant;
import java.time.LocalDate;
import org.doublesens.program.Cohort;
import org.doublesens.program.Hours;
import org.doublesens.program.WorkingDays;

/// The days of a cohort on its own clock: computed from the day
/// alone, so that a retried step makes the same appointments.
record Days(Cohort cohort, WorkingDays workingDays) {
    LocalDate of(Instant instant) {
        return cohort.dayAt(instant);
    }

    LocalDate after(LocalDate day, int count) {
        return workingDays.plus(day, count);
    }

    Instant morning(LocalDate day) {
        return Hours.morning(day, cohort.zone());
    }

    Instant evening(LocalDate day) {
        return Hours.evening(day, cohort.zone());
    }
}
