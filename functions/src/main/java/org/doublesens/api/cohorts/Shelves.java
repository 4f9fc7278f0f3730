package org.doublesens.api.cohorts;

import java.util.ArrayList;
import java.util.function.Predicate;
import org.doublesens.program.CohortId;
import org.doublesens.program.Entry;
import org.doublesens.program.ProgramStore;

/// Reads long lists of a cohort as far as a page needs them.
final class Shelves {
    /// What one page looks through, at most, to find what is wanted.
    private static final int MOST_LOOKED_AT = 10_000;

    private static final int STEP = 200;

    private Shelves() {}

    /// The entries of a kind whose ids begin so, in the order of their ids.
    static <E extends Entry> Pages.Shelf<E> of(ProgramStore store, CohortId cohort, Class<E> kind, String prefix) {
        return (after, limit) -> store.some(cohort, kind, after.isEmpty() ? prefix : after, limit).stream()
                .takeWhile(entry -> entry.id().startsWith(prefix))
                .toList();
    }

    /// Of a long list only what is wanted: looks on until a page is full.
    static <E extends Entry> Pages.Shelf<E> only(Predicate<E> wanted, Pages.Shelf<E> all) {
        return (after, limit) -> {
            var found = new ArrayList<E>();
            var last = after;
            for (var looked = 0; looked < MOST_LOOKED_AT && found.size() < limit; ) {
                var step = Math.max(STEP, limit);
                var next = all.read(last, step);
                next.stream().filter(wanted).forEach(found::add);
                if (next.size() < step) {
                    break;
                }
                looked += next.size();
                last = next.getLast().id();
            }
            return found.subList(0, Math.min(limit, found.size()));
        };
    }
}
