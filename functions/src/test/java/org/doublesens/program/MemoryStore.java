package org.doublesens.program;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The store's fake: a map that keeps the promises of the port.
public final class MemoryStore implements ProgramStore {
    private record Shelf(CohortId cohort, Class<? extends Entry> kind) {}

    private record Kept(Entry entry, int version) {}

    /// Doors ask for several things at once ([AtOnce]).
    private final Map<Shelf, NavigableMap<String, Kept>> shelves = new ConcurrentHashMap<>();

    @Override
    public <E extends Entry> Optional<E> find(CohortId cohort, Class<E> kind, String id) {
        // As DynamoDB, whose sort keys have 1,024 bytes at most.
        if (id.getBytes(StandardCharsets.UTF_8).length > 1_000) {
            throw new IllegalArgumentException("the key is too long");
        }
        return Optional.ofNullable(shelf(cohort, kind).get(id)).map(kept -> read(kind, kept));
    }

    @Override
    public List<Entry> findAll(CohortId cohort, Collection<EntryKey> keys) {
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
        return shelf(cohort, kind).tailMap(idPrefix).entrySet().stream()
                .takeWhile(slot -> slot.getKey().startsWith(idPrefix))
                .map(slot -> read(kind, slot.getValue()))
                .toList();
    }

    @Override
    public <E extends Entry> List<E> some(CohortId cohort, Class<E> kind, String after, int limit) {
        return shelf(cohort, kind).tailMap(after, false).values().stream()
                .limit(limit)
                .map(kept -> read(kind, kept))
                .toList();
    }

    @Override
    public List<Appointment> due(CohortId cohort, Instant by, int limit) {
        return all(cohort, Appointment.class).stream()
                .filter(appointment -> !appointment.at().isAfter(by))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Appointment> nextAppointment(CohortId cohort) {
        return all(cohort, Appointment.class).stream().findFirst();
    }

    @Override
    public synchronized void save(CohortId cohort, Changes changes) {
        checkOneLineAnEntry(changes);
        for (var line : changes.lines()) {
            if (line instanceof Change.Update(var entry)) {
                checkUnchanged(cohort, entry);
            }
        }
        changes.lines().forEach(line -> apply(cohort, line));
    }

    @Override
    public void saveEach(CohortId cohort, List<Changes> units) {
        units.forEach(unit -> save(cohort, unit));
    }

    @Override
    public void await(CohortId cohort, String gate, String token, @Nullable Instant until) {
        find(cohort, Gate.class, gate)
                .ifPresent(open -> put(cohort, new Gate(open.name(), open.missing(), false, token, until), 0));
    }

    @Override
    public List<Cohort> cohorts() {
        return everywhere(Cohort.class).stream()
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Cohort::created).reversed())
                .toList();
    }

    @Override
    public List<Cohort> cohorts(String organisation, @Nullable CohortId after, int limit) {
        var all = cohorts().stream()
                .filter(cohort -> cohort.organisation().equals(organisation))
                .toList();
        var from = all.stream().map(Cohort::cohortId).toList().indexOf(after) + 1;
        return all.subList(from, Math.min(all.size(), from + limit));
    }

    @Override
    public List<Found> byAddress(String email) {
        return everywhere(Participant.class).stream()
                .filter(found -> found.getValue()
                        .profile()
                        .email()
                        .toLowerCase(Locale.ROOT)
                        .equals(email.strip().toLowerCase(Locale.ROOT)))
                .map(found -> new Found(found.getKey(), found.getValue().participantId()))
                .toList();
    }

    @Override
    public List<Marked> byMark(String mark) {
        return everywhere(Letter.class).stream()
                .filter(found -> found.getValue().mark().equalsIgnoreCase(mark))
                .filter(found -> !mark.isEmpty())
                .map(found -> new Marked(found.getKey(), found.getValue().id()))
                .toList();
    }

    @Override
    public List<Met> metBefore(String juniorFingerprint) {
        return everywhere(Met.class).stream()
                .map(Map.Entry::getValue)
                .filter(met -> met.junior().equals(juniorFingerprint))
                .toList();
    }

    /// All that is kept of a cohort, whatever was rewritten how often.
    public Map<String, Entry> everything(CohortId cohort) {
        var everything = new TreeMap<String, Entry>();
        shelves.forEach((shelf, slots) -> {
            if (shelf.cohort().equals(cohort)) {
                slots.forEach((id, kept) ->
                        everything.put(shelf.kind().getSimpleName() + " " + id, Versions.at(kept.entry(), 0)));
            }
        });
        return everything;
    }

    private <E extends Entry> List<Map.Entry<CohortId, E>> everywhere(Class<E> kind) {
        var found = new ArrayList<Map.Entry<CohortId, E>>();
        shelves.forEach((shelf, slots) -> {
            if (shelf.kind() == kind) {
                slots.values().forEach(kept -> found.add(Map.entry(shelf.cohort(), read(kind, kept))));
            }
        });
        return found;
    }

    private void apply(CohortId cohort, Change line) {
        switch (line) {
            case Change.Once(var entry) -> {
                if (!shelf(cohort, entry.getClass()).containsKey(entry.id())) {
                    put(cohort, entry, 1);
                }
            }
            case Change.Put(var entry) -> put(cohort, entry, versionOf(cohort, entry) + 1);
            case Change.Update(var entry) -> put(cohort, entry, entry.version() + 1);
            case Change.Remove(var kind, var id) -> shelf(cohort, kind).remove(id);
            case Change.CountDown(var gate) -> change(cohort, gate, it -> counted(it, it.missing() - 1, it.woken()));
            case Change.CountUp(var gate, var by) ->
                change(cohort, gate, it -> counted(it, it.missing() + by, it.woken()));
            case Change.Open(var gate) -> change(cohort, gate, it -> counted(it, 0, it.woken()));
            case Change.Wake(var gate) -> change(cohort, gate, it -> counted(it, it.missing(), true));
        }
    }

    private void change(CohortId cohort, String gate, UnaryOperator<Gate> changed) {
        find(cohort, Gate.class, gate).ifPresent(it -> put(cohort, changed.apply(it), 0));
    }

    private static Gate counted(Gate gate, int missing, boolean woken) {
        return new Gate(gate.name(), missing, woken, gate.token(), gate.until());
    }

    private void put(CohortId cohort, Entry entry, int version) {
        shelf(cohort, entry.getClass()).put(entry.id(), new Kept(entry, version));
    }

    private void checkUnchanged(CohortId cohort, Entry entry) {
        if (versionOf(cohort, entry) != entry.version()) {
            throw new Conflict(entry.getClass().getSimpleName() + " " + entry.id());
        }
    }

    private int versionOf(CohortId cohort, Entry entry) {
        var kept = shelf(cohort, entry.getClass()).get(entry.id());
        return kept == null ? 0 : kept.version();
    }

    /// DynamoDB refuses a transaction that names an item twice or has more than 100 lines, so this fake does too.
    private static void checkOneLineAnEntry(Changes changes) {
        if (changes.lines().size() > Changes.MOST) {
            throw new IllegalArgumentException("more than " + Changes.MOST + " lines");
        }
        var named = new HashSet<EntryKey>();
        for (var line : changes.lines()) {
            if (!named.add(line.subject())) {
                throw new IllegalArgumentException("two lines about " + line.subject());
            }
        }
    }

    private NavigableMap<String, Kept> shelf(CohortId cohort, Class<? extends Entry> kind) {
        return shelves.computeIfAbsent(new Shelf(cohort, kind), any -> new ConcurrentSkipListMap<>());
    }

    private static <E extends Entry> E read(Class<E> kind, Kept kept) {
        return kind.cast(Versions.at(kept.entry(), kept.version()));
    }
}
