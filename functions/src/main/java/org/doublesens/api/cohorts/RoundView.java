package org.doublesens.api.cohorts;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.doublesens.program.Posture;
import org.doublesens.program.Session;
import org.doublesens.program.Swap;
import org.jspecify.annotations.Nullable;

/// A month of the exchanges.
///
/// @param leads    how many sessions each side leads
/// @param sessions how many stand where
/// @param turned   how many pairs turned when it began; absent where none did
record RoundView(
        YearMonth round,
        Stage stage,
        Map<Posture, Integer> leads,
        Map<SessionView.State, Integer> sessions,
        int minutesHeld,
        @Nullable Integer turned) {

    /// Where a round stands.
    enum Stage {
        TO_COME,
        RUNNING,
        OVER
    }

    static RoundView of(YearMonth round, YearMonth now, List<Session> sessions, @Nullable Swap swap) {
        var leads = new EnumMap<Posture, Integer>(Posture.class);
        var states = new EnumMap<SessionView.State, Integer>(SessionView.State.class);
        sessions.forEach(session -> {
            leads.merge(session.posture(), 1, Integer::sum);
            states.merge(SessionView.state(session.state()), 1, Integer::sum);
        });
        return new RoundView(
                round,
                stage(round, now),
                leads,
                states,
                sessions.stream()
                        .filter(session -> session.state() == Session.State.HELD)
                        .mapToInt(Session::minutes)
                        .sum(),
                swap == null ? null : swap.pairs());
    }

    private static Stage stage(YearMonth round, YearMonth now) {
        if (round.isAfter(now)) {
            return Stage.TO_COME;
        }
        return round.equals(now) ? Stage.RUNNING : Stage.OVER;
    }
}
