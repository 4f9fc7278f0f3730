package org.doublesens.api.console;

import org.doublesens.pages.console.ConsolePage;
import org.doublesens.pages.console.Leaf;
import org.doublesens.pages.console.People;
import org.doublesens.program.Audit;
import org.doublesens.program.ProgramStore;

/// Who did what and why, the latest first.
final class AuditRoom implements Room {
    private final ProgramStore store;

    AuditRoom(ProgramStore store) {
        this.store = store;
    }

    /// The ids of audit lines begin with their hour, so the store gives them in the order of time.
    @Override
    public Answer show(Visit visit) {
        var lines = store.all(visit.cohortId(), Audit.class).reversed();
        var leaf = Leaf.of(visit.page(), lines.size());
        return Answer.page(
                new ConsolePage.Journal(leaf.cut(lines), leaf, new People(store.participants(visit.cohortId()))));
    }
}
