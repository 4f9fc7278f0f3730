package org.doublesens.exchanges;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.doublesens.program.Awake;
import org.doublesens.program.CohortId;
import org.doublesens.program.Noted;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.WorkingDays;

/// Moves a session to another hour that all its people share; the invitation keeps its UID and raises its SEQUENCE.
public final class MoveSession {
    private final ProgramStore store;
    private final PairFiles files;
    private final OtherHours hours;
    private final Awake awake;
    private final InstantSource clock;
    private final WorkingDays workingDays;

    public MoveSession(ProgramStore store, InstantSource clock, WorkingDays workingDays) {
        this.store = store;
        this.files = new PairFiles(store);
        this.hours = new OtherHours(store, workingDays);
        this.awake = new Awake(store);
        this.clock = clock;
        this.workingDays = workingDays;
    }

    /// Three common slots at most from the next working day on: in the session's month where it has three, else up to
    /// three weeks ahead. Empty where the session is not kept or there is no hour.
    public List<Instant> slots(CohortId id, String sessionId) {
        var cohort = store.cohort(id);
        return files.ofSession(cohort, sessionId)
                .map(file -> hours.choices(cohort, file.pair(), file.session(), clock.instant()))
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
        if (!hours.isFree(seat.cohort(), seat.file(), to, now)) {
            return new Noted.Closed(Noted.Why.SLOT_GONE);
        }
        var moved = seat.session().movedTo(to);
        var people = seat.file().people();
        var newHours = SessionHours.ahead(moved, people, workingDays, now);
        var changes = SessionHours.changed(seat.session(), moved, newHours, people, workingDays)
                .once(seat.letters(moved, now).moved());
        store.save(seat.cohort().cohortId(), awake.with(seat.cohort().cohortId(), changes));
        return new Noted.Done();
    }
}
