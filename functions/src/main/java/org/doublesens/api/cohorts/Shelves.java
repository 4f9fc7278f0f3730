package org.doublesens.api.cohorts;

import org.doublesens.program.CohortId;
import org.doublesens.program.Entry;
import org.doublesens.program.ProgramStore;

/// Reads long lists of a cohort as far as a page needs them.
final class Shelves {
    private Shelves() {}

    /// The entries of a kind whose ids begin so, in the order of their ids.
    static <E extends Entry> Pages.Shelf<E> of(ProgramStore store, CohortId cohort, Class<E> kind, String prefix) {
        return (after, limit) -> store.some(cohort, kind, after.isEmpty() ? prefix : after, limit).stream()
                .takeWhile(entry -> entry.id().startsWith(prefix))
                .toList();
    }
}
