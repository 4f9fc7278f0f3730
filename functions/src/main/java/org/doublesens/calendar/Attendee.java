package org.doublesens.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.doublesens.program.HalfDay;
import org.doublesens.program.Participant;
import org.jspecify.annotations.Nullable;

/// When somebody can be met.
///
/// @param halfDays    the boxes of the week that suit, on the clock of `zone`
/// @param pausedUntil no meeting before that day
/// @param busy        what is already in the calendar
public record Attendee(
        Set<HalfDay> halfDays, ZoneId zone, @Nullable LocalDate pausedUntil, List<Span> busy) {
    public Attendee {
        halfDays = Set.copyOf(halfDays);
        busy = List.copyOf(busy);
    }

    /// A participant with the sessions already planned; without an intake no half-day suits.
    public static Attendee of(Participant person, List<Span> busy) {
        var intake = person.intake();
        var halfDays = intake == null ? Set.<HalfDay>of() : intake.halfDays();
        return new Attendee(halfDays, person.zone(), person.pausedUntil(), busy);
    }

    public Attendee alsoBusy(Span more) {
        return new Attendee(
                halfDays,
                zone,
                pausedUntil,
                Stream.concat(busy.stream(), Stream.of(more)).toList());
    }

    boolean comesOn(LocalDate day) {
        return pausedUntil == null || !day.isBefore(pausedUntil);
    }
}
