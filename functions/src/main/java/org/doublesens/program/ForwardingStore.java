package org.doublesens.program;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The store of another, of which a subclass changes what it overrides.
public abstract class ForwardingStore implements ProgramStore {
    private final ProgramStore store;

    protected ForwardingStore(ProgramStore store) {
        this.store = store;
    }

    @Override
    public void save(CohortId cohort, Changes changes) {
        store.save(cohort, changes);
    }

    @Override
    public void saveEach(CohortId cohort, List<Changes> units) {
        store.saveEach(cohort, units);
    }

    @Override
    public <E extends Entry> Optional<E> find(CohortId cohort, Class<E> kind, String id) {
        return store.find(cohort, kind, id);
    }

    @Override
    public List<Entry> findAll(CohortId cohort, Collection<EntryKey> keys) {
        return store.findAll(cohort, keys);
    }

    @Override
    public <E extends Entry> List<E> all(CohortId cohort, Class<E> kind) {
        return store.all(cohort, kind);
    }

    @Override
    public <E extends Entry> List<E> all(CohortId cohort, Class<E> kind, String idPrefix) {
        return store.all(cohort, kind, idPrefix);
    }

    @Override
    public <E extends Entry> List<E> some(CohortId cohort, Class<E> kind, String after, int limit) {
        return store.some(cohort, kind, after, limit);
    }

    @Override
    public List<Appointment> due(CohortId cohort, Instant by, int limit) {
        return store.due(cohort, by, limit);
    }

    @Override
    public Optional<Appointment> nextAppointment(CohortId cohort) {
        return store.nextAppointment(cohort);
    }

    @Override
    public void await(CohortId cohort, String gate, String token, @Nullable Instant until) {
        store.await(cohort, gate, token, until);
    }

    @Override
    public List<Cohort> cohorts() {
        return store.cohorts();
    }

    @Override
    public List<Cohort> cohorts(String organisation, @Nullable CohortId after, int limit) {
        return store.cohorts(organisation, after, limit);
    }

    @Override
    public List<Found> byAddress(String email) {
        return store.byAddress(email);
    }

    @Override
    public List<Marked> byMark(String mark) {
        return store.byMark(mark);
    }

    @Override
    public List<Met> metBefore(String juniorFingerprint) {
        return store.metBefore(juniorFingerprint);
    }
}
