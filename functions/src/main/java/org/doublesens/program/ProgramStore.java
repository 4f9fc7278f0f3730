package org.doublesens.program;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps the words of every cohort. Every read sees every save before it.
public interface ProgramStore {
    <E extends Entry> Optional<E> find(CohortId cohort, Class<E> kind, String id);

    /// Those of these that are kept, in any order; one trip for a hundred.
    List<Entry> findAll(CohortId cohort, Collection<EntryKey> keys);

    /// Those of a kind that are kept, in any order.
    default <E extends Entry> List<E> findAll(CohortId cohort, Class<E> kind, Collection<String> ids) {
        return findAll(cohort, ids.stream().map(id -> new EntryKey(kind, id)).toList()).stream()
                .map(kind::cast)
                .toList();
    }

    /// All entries of a kind in a cohort, in the order of their ids.
    <E extends Entry> List<E> all(CohortId cohort, Class<E> kind);

    /// Those whose id begins so, in the order of their ids: `all(cohort, Session.class, "2027-02#")`.
    <E extends Entry> List<E> all(CohortId cohort, Class<E> kind, String idPrefix);

    /// The first entries of a kind behind that id, in the order
    /// of their ids, `limit` at most; `""` begins with the first.
    <E extends Entry> List<E> some(CohortId cohort, Class<E> kind, String after, int limit);

    /// The appointments due by then, earliest first, `limit` at most.
    List<Appointment> due(CohortId cohort, Instant by, int limit);

    Optional<Appointment> nextAppointment(CohortId cohort);

    /// Saves all the lines or none.
    ///
    /// @throws Conflict if an [Change.Update] met an entry rewritten since it was read
    void save(CohortId cohort, Changes changes);

    /// Saves many units, each all or nothing; a crash between two
    /// leaves the first ones saved, so a retry must write the same.
    void saveEach(CohortId cohort, List<Changes> units);

    /// Hands a gate the token of the machine that waits; a retried wait replaces the token.
    void await(CohortId cohort, String gate, String token, @Nullable Instant until);

    /// All cohorts, newest first.
    List<Cohort> cohorts();

    /// The cohorts of one organisation, newest first, `limit` at most.
    ///
    /// @param after begins behind that cohort; with the newest where it is null or unknown
    List<Cohort> cohorts(String organisation, @Nullable CohortId after, int limit);

    /// The participants who have this address, in whichever cohort.
    List<Found> byAddress(String email);

    /// The letters whose reply carries this proof, in whichever cohort; several where they left as one mail. Found a
    /// moment after they were saved.
    List<Marked> byMark(String mark);

    /// Whom this junior was paired with in any cohort, by the fingerprint of their addresses.
    List<Met> metBefore(String juniorFingerprint);

    default Cohort cohort(CohortId id) {
        return find(id, Cohort.class, id.value())
                .orElseThrow(() -> new IllegalStateException("no cohort " + id.value()));
    }

    default List<Participant> participants(CohortId cohort) {
        return all(cohort, Participant.class);
    }

    /// A participant and the cohort they are in.
    record Found(CohortId cohort, ParticipantId person) {}

    /// A letter and the cohort it is of.
    record Marked(CohortId cohort, String letter) {}
}
