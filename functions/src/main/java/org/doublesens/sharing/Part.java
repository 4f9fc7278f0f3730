package org.doublesens.sharing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;

/// Who was part of the exchanges: those who met somebody, and those who waited for it.
final class Part {
    private Part() {}

    /// The active ones, in the order of their ids.
    static List<Participant> of(List<Participant> participants, List<Pair> pairs) {
        var met = met(pairs);
        return participants.stream()
                .filter(Participant::isActive)
                .filter(person -> isWaitingOrPaired(person) || met.contains(person.participantId()))
                .toList();
    }

    private static boolean isWaitingOrPaired(Participant person) {
        return switch (person.standing()) {
            case WAITING, PAIRED -> true;
            case INVITED, SILENT, ANSWERED, PLEDGED, LEFT, ERASED -> false;
        };
    }

    private static Set<ParticipantId> met(List<Pair> pairs) {
        var met = new HashSet<ParticipantId>();
        pairs.stream().filter(pair -> pair.state() != Pair.State.PROPOSED).forEach(pair -> met.addAll(pair.people()));
        return met;
    }
}
