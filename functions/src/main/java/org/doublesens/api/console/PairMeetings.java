package org.doublesens.api.console;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doublesens.figures.ToDos;
import org.doublesens.pages.console.Meetings;
import org.doublesens.program.Pair;
import org.doublesens.program.PairId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.ToDo;

/// How pairs meet: their sessions counted, never what was said in them.
final class PairMeetings {
    private final Map<PairId, Integer> held = new HashMap<>();
    private final Map<PairId, Instant> next = new HashMap<>();
    private final Set<String> struggling = new HashSet<>();

    PairMeetings(ProgramStore store, Visit visit, Instant now) {
        for (var session : store.all(visit.cohortId(), Session.class)) {
            count(session, now);
        }
        ToDos.of(store, visit.cohort()).stream()
                .filter(toDo -> toDo.what() == ToDo.What.HELP_PAIRS)
                .forEach(toDo -> struggling.addAll(toDo.about()));
    }

    /// The ids of the pairs that need help.
    Set<String> struggling() {
        return struggling;
    }

    List<Meetings> of(List<Pair> pairs) {
        return pairs.stream().map(this::of).toList();
    }

    private Meetings of(Pair pair) {
        var id = pair.pairId();
        return new Meetings(pair, held.getOrDefault(id, 0), next.get(id), struggling.contains(pair.id()));
    }

    private void count(Session session, Instant now) {
        if (session.state() == Session.State.HELD) {
            held.merge(session.pair(), 1, Integer::sum);
        }
        if (session.state() == Session.State.PLANNED && session.starts().isAfter(now)) {
            next.merge(session.pair(), session.starts(), (one, other) -> one.isBefore(other) ? one : other);
        }
    }
}
