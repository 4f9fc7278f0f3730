package org.doublesens.program;

import static java.time.DayOfWeek.MONDAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/// When the organiser's week begins: Monday at 9:00 on their clock, or the first working day after it.
public final class Weekly {
    private Weekly() {}

    /// The organiser's next weekly letter; one a cohort.
    public static Appointment after(Instant now, Cohort cohort, WorkingDays days) {
        var zone = cohort.organiser().zone();
        var monday = LocalDate.ofInstant(now, zone).with(TemporalAdjusters.next(MONDAY));
        return new Appointment(Hours.morning(days.onOrAfter(monday), zone), Appointment.Act.TELL_TO_DO, cohort.id());
    }
}
