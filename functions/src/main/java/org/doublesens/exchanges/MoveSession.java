package org.doublesens.exchanges;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.doublesens.calendar.Slots;
import org.doublesens.calendar.Span;
import org.doublesens.program.Appointment;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.WorkingDays;

/// Moves a session to another hour that all its people share; the invitation keeps its UID and raises its SEQUENCE.
public final class MoveSession {
    private static final int CHOICES = 3;
    private static final Duration FARTHEST = Duration.ofDays(21);
    private static final Duration SHORTEST_NOTICE = Duration.ofHours(1);

    private final ProgramStore store;
    private final PairFiles files;
    private final Awake awake;
    private final InstantSource clock;
    private final WorkingDays workingDays;

    public MoveSession(ProgramStore store, InstantSource clock, WorkingDays workingDays) {
        this.store = store;
        this.files = new PairFiles(store);
        this.awake = new Awake(store);
        this.clock = clock;
        this.workingDays = workingDays;
    }

    /// Three common slots at most from the next working day on: in the session's month where it has three, else up to
    /// three weeks ahead. Empty where the session is not kept or there is no hour.
    public List<Instant> slots(CohortId id, String sessionId) {
        var cohort = store.cohort(id);
        return files.ofSession(cohort, sessionId)
                .map(file -> choices(cohort, file, file.session(sessionId).orElseThrow()))
                .orElse(List.of());
    }

    /// Moves the session, tells everybody in it and sets its hours anew; a slot that somebody took since is gone.
    public Noted move(CohortId id, ParticipantId person, String sessionId, Instant to) {
        return Seat.act(store, id, person, sessionId, seat -> move(seat, to));
    }

    private Noted move(Seat seat, Instant to) {
        var now = clock.instant();
        if (!seat.isAhead(now)) {
            return new Noted.Closed(Noted.Why.SESSION_OVER);
        }
        if (seat.session().starts().equals(to)) {
            return new Noted.Already();
        }
        if (!isFree(seat, to, now)) {
            return new Noted.Closed(Noted.Why.SLOT_GONE);
        }
        var moved = seat.session().movedTo(to);
        var people = seat.file().people();
        var changes = SessionHours.changed(seat.session(), moved, hours(people, moved, now), people, workingDays)
                .once(seat.letters(moved, now).moved());
        store.save(seat.cohort().cohortId(), awake.with(seat.cohort().cohortId(), changes));
        return new Noted.Done();
    }

    private List<Instant> choices(Cohort cohort, PairFile file, Session session) {
        var tomorrow = workingDays.plus(LocalDate.ofInstant(clock.instant(), cohort.zone()), 1);
        var from = tomorrow.atStartOfDay(cohort.zone()).toInstant();
        var slots = slots(cohort, file);
        var inTheMonth = until(cohort, session.round().atEndOfMonth());
        var chosen =
                from.isBefore(inTheMonth) ? slots.choices(new Span(from, inTheMonth), CHOICES) : List.<Instant>of();
        return chosen.size() == CHOICES ? chosen : slots.choices(new Span(from, farthest(cohort, from)), CHOICES);
    }

    /// The session itself stays in the diary: an hour that overlaps it is no other hour.
    private Slots slots(Cohort cohort, PairFile file) {
        var diary = files.diary(cohort, file.people());
        return new Slots(
                diary.attendees(file.people()),
                Duration.ofMinutes(cohort.format().minutes()),
                workingDays);
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

    private boolean isFree(Seat seat, Instant to, Instant now) {
        var thatMoment = new Span(to, to.plusSeconds(1));
        return to.isAfter(now.plus(SHORTEST_NOTICE))
                && to.isBefore(
                        until(seat.cohort(), seat.cohort().rounds().getLast().atEndOfMonth()))
                && slots(seat.cohort(), seat.file()).starts(thatMoment).contains(to);
    }

    /// A session that is moved to tomorrow has no day before it any more.
    private List<Appointment> hours(List<Participant> people, Session moved, Instant now) {
        return SessionHours.of(moved, people, workingDays).stream()
                .filter(hour -> hour.at().isAfter(now))
                .toList();
    }
}
