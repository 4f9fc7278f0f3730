package org.doublesens.program;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Which days people work, and the hours at which a letter is welcome: 9 to 17 on a working day of the reader's zone.
public interface WorkingDays {
    boolean isWorking(LocalDate day);

    /// That day, or the next working one.
    default LocalDate onOrAfter(LocalDate day) {
        var candidate = day;
        while (!isWorking(candidate)) {
            candidate = candidate.plusDays(1);
        }
        return candidate;
    }

    /// The day that many working days later; 0 gives the day itself or the next working one.
    default LocalDate plus(LocalDate day, int workingDays) {
        var candidate = onOrAfter(day);
        for (var left = workingDays; left > 0; left--) {
            candidate = onOrAfter(candidate.plusDays(1));
        }
        return candidate;
    }

    /// The working day before that day.
    default LocalDate before(LocalDate day) {
        var candidate = day.minusDays(1);
        while (!isWorking(candidate)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }

    /// That instant, or the next one at which a letter is welcome in the zone.
    default Instant welcome(Instant when, ZoneId zone) {
        var day = LocalDate.ofInstant(when, zone);
        if (!isWorking(day) || !when.isBefore(Hours.evening(day, zone))) {
            return Hours.morning(onOrAfter(day.plusDays(1)), zone);
        }
        var morning = Hours.morning(day, zone);
        return when.isBefore(morning) ? morning : when;
    }
}
