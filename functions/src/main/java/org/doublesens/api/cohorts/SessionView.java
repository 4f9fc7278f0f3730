package org.doublesens.api.cohorts;

import java.time.Instant;
import java.time.YearMonth;
import org.doublesens.program.PairId;
import org.doublesens.program.Posture;
import org.doublesens.program.Session;
import org.doublesens.program.Skill;
import org.jspecify.annotations.Nullable;

/// A session as HR follows it: when it is and whether it took place, never its aim, nor who called it off.
///
/// @param moved whether it was moved to another hour
record SessionView(
        String sessionId,
        PairId pairId,
        YearMonth round,
        int number,
        Instant starts,
        int minutes,
        Posture posture,
        @Nullable Skill topic,
        boolean moved,
        State state) {

    /// What became of it.
    enum State {
        PLANNED,
        HELD,
        NOT_HELD,
        /// Nobody said.
        UNKNOWN
    }

    static SessionView of(Session session) {
        return new SessionView(
                session.id(),
                session.pair(),
                session.round(),
                session.number(),
                session.starts(),
                session.minutes(),
                session.posture(),
                session.topic(),
                session.state() == Session.State.HELD && session.sequence() > 0,
                state(session.state()));
    }

    static State state(Session.State state) {
        return switch (state) {
            case PLANNED -> State.PLANNED;
            case HELD -> State.HELD;
            case MISSED, CANCELLED_BY_JUNIOR, CANCELLED_BY_SENIOR, CALLED_OFF -> State.NOT_HELD;
            case UNKNOWN -> State.UNKNOWN;
        };
    }
}
