package org.doublesens.program;

import java.util.List;

/// A store that dies after so many transactions.
public final class CrashingStore extends ForwardingStore {
    /// The function died.
    public static final class Down extends IllegalStateException {
        private static final long serialVersionUID = 1;

        Down() {
            super("the function died");
        }
    }

    private int left;

    public CrashingStore(ProgramStore store, int transactions) {
        super(store);
        this.left = transactions;
    }

    @Override
    public void save(CohortId cohort, Changes changes) {
        if (left-- == 0) {
            throw new Down();
        }
        super.save(cohort, changes);
    }

    @Override
    public void saveEach(CohortId cohort, List<Changes> units) {
        units.forEach(unit -> save(cohort, unit));
    }
}
