package org.doublesens.pages.console;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doublesens.pages.Voice;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;

/// Everybody of a cohort by id, read once for a page.
public final class People {
    private final Map<ParticipantId, Participant> byId = new HashMap<>();
    private final Map<String, Participant> byKey = new HashMap<>();

    public People(Collection<Participant> people) {
        people.forEach(person -> byId.put(person.participantId(), person));
        people.forEach(person -> byKey.put(person.id(), person));
    }

    /// The full name; a dash where the person is erased or unknown.
    public String name(ParticipantId id) {
        var person = byId.get(id);
        var name = person == null ? "" : person.profile().fullName();
        return name.isEmpty() ? "—" : name;
    }

    /// Everybody by the text of their id.
    public Map<String, Participant> byKey() {
        return byKey;
    }

    public Optional<Participant> find(ParticipantId id) {
        return Optional.ofNullable(byId.get(id));
    }

    public boolean has(ParticipantId id) {
        return byId.containsKey(id);
    }

    /// "Lina Martin et Omar Petit".
    public String names(List<ParticipantId> ids, Voice voice) {
        return ids.stream().map(this::name).collect(Collectors.joining(voice.say(" et ", " and ")));
    }

    public String pair(Pair pair) {
        return pair.people().stream().map(this::name).collect(Collectors.joining(" · "));
    }

    /// The names behind an id, or behind several joined by hyphens as a pair's are; none where one is unknown.
    public Optional<String> named(String ids) {
        if (byKey.containsKey(ids)) {
            return Optional.of(name(new ParticipantId(ids)));
        }
        var parts = List.of(ids.split("-"));
        return byKey.keySet().containsAll(parts)
                ? Optional.of(
                        parts.stream().map(id -> name(new ParticipantId(id))).collect(Collectors.joining(" · ")))
                : Optional.empty();
    }

    /// As names are looked up in a list: by the juniors, then by the senior.
    public Comparator<Pair> byName() {
        return Comparator.comparing((Pair pair) -> sortable(pair.juniors().getFirst()))
                .thenComparing(pair -> sortable(pair.senior()))
                .thenComparing(Pair::id);
    }

    private String sortable(ParticipantId id) {
        var person = byId.get(id);
        return person == null ? "" : sortable(person);
    }

    public static String sortable(Participant person) {
        return person.profile().lastName() + " " + person.profile().firstName();
    }
}
