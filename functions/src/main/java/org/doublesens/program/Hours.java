package org.doublesens.program;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/// The hours at which the program does things by itself.
public final class Hours {
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private Hours() {}

    /// 9:00 on that day in that zone, when letters leave.
    public static Instant morning(LocalDate day, ZoneId zone) {
        return day.atTime(MORNING).atZone(zone).toInstant();
    }

    /// 17:00 on that day in that zone, when waits end.
    public static Instant evening(LocalDate day, ZoneId zone) {
        return day.atTime(EVENING).atZone(zone).toInstant();
    }
}
