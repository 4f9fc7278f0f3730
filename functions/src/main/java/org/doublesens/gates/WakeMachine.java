package org.doublesens.gates;

import org.doublesens.program.CohortId;
import org.doublesens.program.Conductor;
import org.doublesens.program.Gate;
import org.doublesens.program.ProgramStore;

/// Lets the machine go on when a gate calls; the table's stream tells which gate changed.
public final class WakeMachine {
    private final ProgramStore store;
    private final Conductor conductor;

    public WakeMachine(ProgramStore store, Conductor conductor) {
        this.store = store;
        this.conductor = conductor;
    }

    /// A gate that calls twice resumes a token twice; the second time is no error. While its cohort is paused nobody is
    /// woken; going on rings again.
    public void look(CohortId cohort, String gate) {
        store.find(cohort, Gate.class, gate)
                .filter(Gate::calls)
                .filter(it -> !store.cohort(cohort).rests())
                .map(Gate::token)
                .ifPresent(conductor::resume);
    }
}
