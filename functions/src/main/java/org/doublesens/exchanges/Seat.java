package org.doublesens.exchanges;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Patiently;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.WorkingDays;

/// Somebody's place in a session, from which they may act on it.
record Seat(Cohort cohort, PairFile file, Session session, Participant person) {

    /// Lets somebody act from their place; who has none, or no longer, is told so. A conflict decides again.
    static Noted act(
            ProgramStore store, CohortId id, ParticipantId personId, String sessionId, Function<Seat, Noted> act) {
        return Patiently.decide(() -> {
            var cohort = store.cohort(id);
            return new PairFiles(store)
                    .ofSession(cohort, sessionId)
                    .flatMap(file -> file.pair()
                            .person(personId)
                            .map(person -> new Seat(cohort, file.pair(), file.session(), person)))
                    .map(seat -> seat.isTaken(act))
                    .orElse(new Noted.Closed(Noted.Why.NO_SUCH_THING));
        });
    }

    private Noted isTaken(Function<Seat, Noted> act) {
        if (!cohort.phase().isRunning()) {
            return new Noted.Closed(Noted.Why.STAGE_CLOSED);
        }
        return person.isActive() ? act.apply(this) : new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE);
    }

    /// The session is still to come.
    boolean isAhead(Instant now) {
        return session.state() == Session.State.PLANNED && session.starts().isAfter(now);
    }

    /// Ends the session and strikes off the hours that came with it.
    Changes ending(Session ended, WorkingDays workingDays) {
        return SessionHours.changed(session, ended, List.of(), file.people(), workingDays);
    }

    SessionLetters letters(Session changed, Instant now) {
        return new SessionLetters(cohort, file.rewriting(changed), changed, now);
    }

    List<Participant> leaders() {
        return file.leaders(session.posture());
    }
}
