package org.doublesens.exchanges;

import java.time.InstantSource;
import org.doublesens.program.Appointment;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Keeper;
import org.doublesens.program.Keynote;
import org.doublesens.program.ProgramStore;

/// Writes down that a talk took its place in the program; votes for it stay welcome.
final class KeynoteHeld implements Keeper {
    private final ProgramStore store;
    private final InstantSource clock;

    KeynoteHeld(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Changes keep(Cohort cohort, Appointment due) {
        return store.find(cohort.cohortId(), Keynote.class, due.subject())
                .map(talk -> Changes.NONE.once(new Audit(clock.instant(), "program", "keynote-held", talk.id(), "")))
                .orElse(Changes.NONE);
    }
}
