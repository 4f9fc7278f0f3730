package org.doublesens.matching;

/// One of the ten boxes of the intake form: a morning (9 to 13) or an afternoon (13 to 17) in the person's own time
/// zone.
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

    /// How long a half-day lasts.
    public static final int MINUTES = 4 * 60;

    /// Minutes from Monday midnight, local time, to the start of this half-day.
    public int startsAtMinute() {
        return (ordinal() / 2) * 24 * 60 + (ordinal() % 2 == 0 ? 9 : 13) * 60;
    }
}
