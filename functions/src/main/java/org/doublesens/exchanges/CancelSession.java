package org.doublesens.exchanges;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.doublesens.program.Awake;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Noted;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.Side;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;

/// Cancels a session; when the senior's side does it twice, the pair is helped at once.
public final class CancelSession {
    private final ProgramStore store;
    private final Replanning replanning;
    private final OtherHours hours;
    private final Awake awake;
    private final InstantSource clock;
    private final WorkingDays workingDays;

    public CancelSession(ProgramStore store, InstantSource clock, WorkingDays workingDays) {
        this.store = store;
        this.replanning = new Replanning(store, workingDays);
        this.hours = new OtherHours(store, workingDays);
        this.awake = new Awake(store);
        this.clock = clock;
        this.workingDays = workingDays;
    }

    public Noted cancel(CohortId id, ParticipantId person, String sessionId) {
        return Seat.act(store, id, person, sessionId, this::cancel);
    }

    private Noted cancel(Seat seat) {
        return switch (seat.session().state()) {
            case CANCELLED_BY_JUNIOR, CANCELLED_BY_SENIOR -> new Noted.Already();
            case HELD, MISSED, CALLED_OFF, UNKNOWN -> new Noted.Closed(Noted.Why.SESSION_OVER);
            case PLANNED -> cancelPlanned(seat, clock.instant());
        };
    }

    private Noted cancelPlanned(Seat seat, Instant now) {
        if (!seat.isAhead(now)) {
            return new Noted.Closed(Noted.Why.SESSION_OVER);
        }
        var cancelled = seat.session().in(by(seat.person().side()));
        var help = help(seat, cancelled, now);
        var changes = seat.ending(cancelled, workingDays)
                .once(seat.letters(cancelled, now)
                        .cancelled(help.isEmpty() ? instead(seat, cancelled, now) : List.of()))
                .and(help);
        store.save(seat.cohort().cohortId(), awake.with(seat.cohort().cohortId(), changes));
        return new Noted.Done();
    }

    private static Session.State by(Side side) {
        return switch (side) {
            case JUNIOR -> Session.State.CANCELLED_BY_JUNIOR;
            case SENIOR -> Session.State.CANCELLED_BY_SENIOR;
        };
    }

    /// Hours for another session in its place; one is planned without asking where the pair is helped.
    private List<Instant> instead(Seat seat, Session cancelled, Instant now) {
        var file = seat.file().rewriting(cancelled);
        return file.lacks(cancelled, seat.cohort()) ? hours.instead(seat.cohort(), file, cancelled, now) : List.of();
    }

    private Changes help(Seat seat, Session cancelled, Instant now) {
        var file = seat.file().rewriting(cancelled);
        var isTooMuch = seat.person().side() == Side.SENIOR && PairHealth.isCancelledTooOften(file.sessions());
        return isTooMuch
                ? CallForHelp.forAll(file, Words.PairReplanned.Why.LOST_RHYTHM, cancelled.id(), now)
                        .and(replanning.oneIfNoneIsAhead(seat.cohort(), file, now))
                : Changes.NONE;
    }
}
