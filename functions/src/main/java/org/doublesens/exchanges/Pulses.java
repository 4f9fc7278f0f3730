package org.doublesens.exchanges;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.doublesens.program.CohortId;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Pulse;
import org.doublesens.program.Session;

/// Finds the answers to a session's pulse.
final class Pulses {
    private final ProgramStore store;

    Pulses(ProgramStore store) {
        this.store = store;
    }

    List<Pulse> of(CohortId cohort, Session session) {
        return store.all(cohort, Pulse.class, session.id() + "#");
    }

    Optional<Pulse> of(CohortId cohort, Session session, ParticipantId person) {
        return store.find(cohort, Pulse.class, Pulse.idOf(session.id(), person));
    }

    List<Participant> silent(CohortId cohort, PairFile file, Session session) {
        var answered = of(cohort, session).stream().map(Pulse::person).toList();
        return file.people().stream()
                .filter(person -> !answered.contains(person.participantId()))
                .toList();
    }

    /// The person left the pulses of the last three sessions unanswered, this one included.
    boolean isSilentForLong(CohortId cohort, PairFile file, Session session, Participant person) {
        var lastThree = file.sessions().stream()
                .filter(other -> !other.starts().isAfter(session.starts()) && wasAsked(other, session.starts()))
                .sorted((one, other) -> other.starts().compareTo(one.starts()))
                .limit(3)
                .toList();
        return lastThree.size() == 3
                && lastThree.stream()
                        .allMatch(other ->
                                of(cohort, other, person.participantId()).isEmpty());
    }

    private static boolean wasAsked(Session session, Instant by) {
        return switch (session.state()) {
            case HELD, MISSED, UNKNOWN -> true;
            case PLANNED -> !session.starts().isAfter(by);
            case CANCELLED_BY_JUNIOR, CANCELLED_BY_SENIOR, CALLED_OFF -> false;
        };
    }
}
