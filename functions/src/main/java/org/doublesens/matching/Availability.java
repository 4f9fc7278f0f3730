package org.doublesens.matching;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/// When a person can meet: the half-days they ticked, and how many minutes their clock is ahead of UTC.
public record Availability(Set<HalfDay> halfDays, int minutesAheadOfUtc) {

    /// Two half-days are shared when they have at least this long in common; inside one time zone that means the same
    /// half-day.
    public static final int LEAST_MINUTES_IN_COMMON = 60;

    public Availability {
        halfDays = halfDays.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(halfDays));
    }

    /// Every half-day, for people who said nothing else.
    public static Availability always() {
        return new Availability(EnumSet.allOf(HalfDay.class), 0);
    }

    /// The half-days in a time zone, with the offset that holds there at the given moment, such as the start of the
    /// cohort.
    public static Availability of(Set<HalfDay> halfDays, ZoneId zone, Instant at) {
        return new Availability(halfDays, zone.getRules().getOffset(at).getTotalSeconds() / 60);
    }

    public Availability with(HalfDay another) {
        var more = EnumSet.of(another);
        more.addAll(halfDays);
        return new Availability(more, minutesAheadOfUtc);
    }

    /// The ticked half-days as bits, Monday morning's the lowest.
    public int boxes() {
        var boxes = 0;
        for (var halfDay : halfDays) {
            boxes |= 1 << halfDay.ordinal();
        }
        return boxes;
    }

    /// Whether the two can meet on some half-day that both ticked.
    public boolean meets(Availability other) {
        if (minutesAheadOfUtc == other.minutesAheadOfUtc) {
            return (boxes() & other.boxes()) != 0;
        }
        for (var mine : halfDays) {
            for (var theirs : other.halfDays) {
                if (overlap(mine, theirs, other.minutesAheadOfUtc - minutesAheadOfUtc)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether two ticked half-days have long enough in common.
    ///
    /// @param minutesAhead how far the clock of `theirs` is ahead of that of `mine`
    public static boolean overlap(HalfDay mine, HalfDay theirs, int minutesAhead) {
        var apart = Math.abs(mine.startsAtMinute() - theirs.startsAtMinute() + minutesAhead);
        return HalfDay.MINUTES - apart >= LEAST_MINUTES_IN_COMMON;
    }
}
