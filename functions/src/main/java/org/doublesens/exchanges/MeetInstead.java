package org.doublesens.exchanges;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.doublesens.program.Awake;
import org.doublesens.program.CohortId;
import org.doublesens.program.Noted;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.WorkingDays;

/// Lets either of a pair choose another hour after a session
/// was cancelled; the new session has an invitation of its own.
public final class MeetInstead {
    private final ProgramStore store;
    private final PairFiles files;
    private final OtherHours hours;
    private final Awake awake;
    private final InstantSource clock;
    private final WorkingDays workingDays;

    public MeetInstead(ProgramStore store, InstantSource clock, WorkingDays workingDays) {
        this.store = store;
        this.files = new PairFiles(store);
        this.hours = new OtherHours(store, workingDays);
        this.awake = new Awake(store);
        this.clock = clock;
        this.workingDays = workingDays;
    }

    /// Three common slots at most; empty where the month lacks no session any more, or the session was not cancelled.
    public List<Instant> slots(CohortId id, String sessionId) {
        var cohort = store.cohort(id);
        return files.ofSession(cohort, sessionId)
                .filter(file -> isCancelled(file.session()) && file.pair().lacks(file.session(), cohort))
                .map(file -> hours.instead(cohort, file.pair(), file.session(), clock.instant()))
                .orElse(List.of());
    }

    /// Plans one session at that hour; where the other was faster, or the program, nothing is planned twice.
    public Noted plan(CohortId id, ParticipantId person, String sessionId, Instant to) {
        return Seat.act(store, id, person, sessionId, seat -> plan(seat, to));
    }

    private Noted plan(Seat seat, Instant to) {
        var now = clock.instant();
        if (!isCancelled(seat.session()) || !seat.file().isMeeting()) {
            return new Noted.Closed(Noted.Why.SESSION_OVER);
        }
        if (!seat.file().lacks(seat.session(), seat.cohort())) {
            return new Noted.Already();
        }
        if (!hours.isFree(seat.cohort(), seat.file(), to, now)) {
            return new Noted.Closed(Noted.Why.SLOT_GONE);
        }
        var plan = SessionPlan.at(seat.cohort(), seat.session().round(), seat.file(), to);
        // The cancelled session is rewritten as it is, so that of two clicks at once only one plans.
        var changes = plan.changes(seat.cohort(), seat.file(), now, workingDays).update(seat.session());
        store.save(seat.cohort().cohortId(), awake.with(seat.cohort().cohortId(), changes));
        return new Noted.Done();
    }

    private static boolean isCancelled(Session session) {
        return switch (session.state()) {
            case CANCELLED_BY_JUNIOR, CANCELLED_BY_SENIOR -> true;
            case PLANNED, HELD, MISSED, CALLED_OFF, UNKNOWN -> false;
        };
    }
}
