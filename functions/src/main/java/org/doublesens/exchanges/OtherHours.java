package org.doublesens.exchanges;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.doublesens.calendar.Attendee;
import org.doublesens.calendar.Slots;
import org.doublesens.calendar.Span;
import org.doublesens.program.Cohort;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.WorkingDays;

/// Finds the hours that a pair may choose from instead of the one it was given.
final class OtherHours {
    private static final int CHOICES = 3;
    private static final Duration FARTHEST = Duration.ofDays(21);
    /// Who cannot come at an hour can hardly come in the same half-day.
    private static final Duration AROUND = Duration.ofHours(3);

    private static final Duration SHORTEST_NOTICE = Duration.ofHours(1);

    private final PairFiles files;
    private final WorkingDays workingDays;

    OtherHours(ProgramStore store, WorkingDays workingDays) {
        this.files = new PairFiles(store);
        this.workingDays = workingDays;
    }

    /// Hours in place of a session that still stands.
    List<Instant> choices(Cohort cohort, PairFile file, Session session, Instant now) {
        return choices(cohort, session, slots(cohort, file), now);
    }

    /// Hours in place of a session that fell through, away from the hour at which somebody could not come.
    List<Instant> instead(Cohort cohort, PairFile file, Session cancelled, Instant now) {
        var around = new Span(cancelled.starts().minus(AROUND), cancelled.ends().plus(AROUND));
        var attendees = attendees(cohort, file).stream()
                .map(attendee -> attendee.alsoBusy(around))
                .toList();
        return choices(cohort, cancelled, slots(cohort, attendees), now);
    }

    /// Three common slots at most from the next working day on: in the
    /// session's month where it has three, else up to three weeks ahead.
    private List<Instant> choices(Cohort cohort, Session session, Slots slots, Instant now) {
        var tomorrow = workingDays.plus(cohort.dayAt(now), 1);
        var from = tomorrow.atStartOfDay(cohort.zone()).toInstant();
        var inTheMonth = until(cohort, session.round().atEndOfMonth());
        var chosen =
                from.isBefore(inTheMonth) ? slots.choices(new Span(from, inTheMonth), CHOICES) : List.<Instant>of();
        return chosen.size() == CHOICES ? chosen : slots.choices(new Span(from, farthest(cohort, from)), CHOICES);
    }

    /// Whether that hour still suits everybody, with due notice.
    boolean isFree(Cohort cohort, PairFile file, Instant to, Instant now) {
        var thatMoment = new Span(to, to.plusSeconds(1));
        return to.isAfter(now.plus(SHORTEST_NOTICE))
                && to.isBefore(until(cohort, cohort.rounds().getLast().atEndOfMonth()))
                && slots(cohort, file).starts(thatMoment).contains(to);
    }

    /// A session that is still planned stays in the diary: an hour that overlaps it is no other hour.
    private Slots slots(Cohort cohort, PairFile file) {
        return slots(cohort, attendees(cohort, file));
    }

    private Slots slots(Cohort cohort, List<Attendee> attendees) {
        return new Slots(attendees, Duration.ofMinutes(cohort.format().minutes()), workingDays);
    }

    private List<Attendee> attendees(Cohort cohort, PairFile file) {
        return files.diary(cohort, file.people()).attendees(file.people());
    }

    private static Instant farthest(Cohort cohort, Instant from) {
        var end = until(cohort, cohort.rounds().getLast().atEndOfMonth());
        var farthest = from.plus(FARTHEST);
        if (end.isBefore(from)) {
            return from;
        }
        return farthest.isBefore(end) ? farthest : end;
    }

    private static Instant until(Cohort cohort, LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(cohort.zone()).toInstant();
    }
}
