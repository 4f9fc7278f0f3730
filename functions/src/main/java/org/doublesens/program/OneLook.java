package org.doublesens.program;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// A store for one errand, a request or a batch, that looks at nothing twice.
///
/// What the errand itself saves is looked at anew, and so is everything after a [Conflict]: somebody was faster. What
/// others save meanwhile is seen by the next errand; an [Change.Update] still notices it. An errand may ask for several
/// things at once ([AtOnce]).
public final class OneLook extends ForwardingStore {
    /// An entry by its id, or a list by what its ids begin with.
    private record Place(CohortId cohort, Class<? extends Entry> kind, String id) {
        Place whole() {
            return new Place(cohort, kind, "");
        }
    }

    private final Map<Place, Optional<? extends Entry>> entries = new ConcurrentHashMap<>();
    private final Map<Place, List<? extends Entry>> lists = new ConcurrentHashMap<>();

    public OneLook(ProgramStore store) {
        super(store);
    }

    @Override
    public <E extends Entry> Optional<E> find(CohortId cohort, Class<E> kind, String id) {
        var place = new Place(cohort, kind, id);
        var known = entries.get(place);
        if (known == null) {
            known = looked(place, kind);
            entries.put(place, known);
        }
        return known.map(kind::cast);
    }

    @Override
    public List<Entry> findAll(CohortId cohort, Collection<EntryKey> keys) {
        var unseen = keys.stream()
                .distinct()
                .filter(key -> !entries.containsKey(new Place(cohort, key.kind(), key.id())))
                .toList();
        if (!unseen.isEmpty()) {
            super.findAll(cohort, unseen).forEach(entry -> note(cohort, entry));
            unseen.forEach(key -> entries.putIfAbsent(new Place(cohort, key.kind(), key.id()), Optional.empty()));
        }
        return keys.stream()
                .distinct()
                .<Entry>flatMap(key -> find(cohort, key.kind(), key.id()).stream())
                .toList();
    }

    @Override
    public <E extends Entry> List<E> all(CohortId cohort, Class<E> kind) {
        return all(cohort, kind, "");
    }

    @Override
    public <E extends Entry> List<E> all(CohortId cohort, Class<E> kind, String idPrefix) {
        var place = new Place(cohort, kind, idPrefix);
        var known = lists.get(place);
        if (known == null) {
            known = listed(place, kind);
            lists.put(place, known);
        }
        return known.stream().map(kind::cast).toList();
    }

    @Override
    public void save(CohortId cohort, Changes changes) {
        saving(cohort, List.of(changes), () -> super.save(cohort, changes));
    }

    @Override
    public void saveEach(CohortId cohort, List<Changes> units) {
        saving(cohort, units, () -> super.saveEach(cohort, units));
    }

    @Override
    public void await(CohortId cohort, String gate, String token, @Nullable Instant until) {
        forget(cohort, new EntryKey(Gate.class, gate));
        super.await(cohort, gate, token, until);
    }

    /// Who was not in the list of all is not there.
    private <E extends Entry> Optional<E> looked(Place place, Class<E> kind) {
        return lists.containsKey(place.whole()) ? Optional.empty() : super.find(place.cohort(), kind, place.id());
    }

    private <E extends Entry> List<? extends Entry> listed(Place place, Class<E> kind) {
        var all = lists.get(place.whole());
        if (all != null) {
            return all.stream()
                    .filter(entry -> entry.id().startsWith(place.id()))
                    .toList();
        }
        var found = super.all(place.cohort(), kind, place.id());
        found.forEach(entry -> note(place.cohort(), entry));
        return found;
    }

    private void note(CohortId cohort, Entry entry) {
        entries.put(new Place(cohort, entry.getClass(), entry.id()), Optional.of(entry));
    }

    private void saving(CohortId cohort, List<Changes> units, Runnable save) {
        units.stream()
                .flatMap(unit -> unit.lines().stream())
                .map(Change::subject)
                .forEach(subject -> forget(cohort, subject));
        try {
            save.run();
        } catch (Conflict somebodyWasFaster) {
            entries.clear();
            lists.clear();
            throw somebodyWasFaster;
        }
    }

    private void forget(CohortId cohort, EntryKey subject) {
        entries.remove(new Place(cohort, subject.kind(), subject.id()));
        lists.keySet().removeIf(place -> place.cohort().equals(cohort) && place.kind() == subject.kind());
    }
}
