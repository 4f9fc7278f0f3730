package org.doublesens.program;

import java.time.DayOfWeek;
import java.time.LocalTime;

/// One of the ten boxes of the week.
public enum HalfDay {
    MONDAY_MORNING,
    MONDAY_AFTERNOON,
    TUESDAY_MORNING,
    TUESDAY_AFTERNOON,
    WEDNESDAY_MORNING,
    WEDNESDAY_AFTERNOON,
    THURSDAY_MORNING,
    THURSDAY_AFTERNOON,
    FRIDAY_MORNING,
    FRIDAY_AFTERNOON;

    public DayOfWeek day() {
        return DayOfWeek.of(ordinal() / 2 + 1);
    }

    public boolean isMorning() {
        return ordinal() % 2 == 0;
    }

    /// 9:00 or 13:00 on the owner's clock.
    public LocalTime opens() {
        return isMorning() ? LocalTime.of(9, 0) : LocalTime.of(13, 0);
    }

    /// 13:00 or 17:00 on the owner's clock.
    public LocalTime closes() {
        return isMorning() ? LocalTime.of(13, 0) : LocalTime.of(17, 0);
    }
}
