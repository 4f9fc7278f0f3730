package org.doublesens.roleswap;

import java.util.Collection;
import org.doublesens.program.Posture;
import org.doublesens.program.Session;

/// Minutes taught each way, counted from the sessions that were held.
record Ledger(int byJuniors, int bySeniors) {
    static Ledger of(Collection<Session> sessions) {
        return new Ledger(minutes(sessions, Posture.JUNIOR_MENTORS), minutes(sessions, Posture.SENIOR_MENTORS));
    }

    private static int minutes(Collection<Session> sessions, Posture posture) {
        return sessions.stream()
                .filter(session -> session.state() == Session.State.HELD && session.posture() == posture)
                .mapToInt(Session::minutes)
                .sum();
    }
}
