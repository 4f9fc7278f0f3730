package org.doublesens.pairing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doublesens.program.AtOnce;
import org.doublesens.program.CohortId;
import org.doublesens.program.Met;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Side;

/// Remembers who was a pair before: in earlier cohorts, and in this one.
final class Acquaintances {
    private final ProgramStore store;

    Acquaintances(ProgramStore store) {
        this.store = store;
    }

    /// For each candidate, the candidates they were paired with.
    Map<String, Set<String>> among(CohortId cohort, List<Participant> candidates) {
        var seniors = new HashMap<String, String>();
        candidates.stream()
                .filter(person -> person.side() == Side.SENIOR)
                .forEach(senior -> seniors.put(Met.fingerprint(senior.profile().email()), senior.id()));
        var met = metBefore(candidates, seniors);
        for (var pair : store.all(cohort, Pair.class)) {
            if (pair.state() == Pair.State.ENDED) {
                pair.juniors()
                        .forEach(junior -> met.computeIfAbsent(junior.value(), any -> new HashSet<>())
                                .add(pair.senior().value()));
            }
        }
        return met;
    }

    /// The index is asked once for each junior, so several are asked for at a time.
    private Map<String, Set<String>> metBefore(List<Participant> candidates, Map<String, String> seniors) {
        try (var desk = new AtOnce()) {
            var asked = new LinkedHashMap<String, AtOnce.Pending<Set<String>>>();
            candidates.stream()
                    .filter(person -> person.side() == Side.JUNIOR)
                    .forEach(junior -> asked.put(junior.id(), desk.ask(() -> seniorsMetBy(junior, seniors))));
            var met = new HashMap<String, Set<String>>();
            asked.forEach((junior, answer) -> met.put(junior, answer.answer()));
            return met;
        }
    }

    private Set<String> seniorsMetBy(Participant junior, Map<String, String> seniors) {
        var ids = new HashSet<String>();
        for (var met : store.metBefore(Met.fingerprint(junior.profile().email()))) {
            var senior = seniors.get(met.senior());
            if (senior != null) {
                ids.add(senior);
            }
        }
        return ids;
    }
}
