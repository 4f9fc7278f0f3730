package org.doublesens.outbox;

import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Keeper;
import org.doublesens.program.Letter;
import org.doublesens.program.ProgramStore;

/// Frees a letter whose better hour has come; the stream brings it to its sender.
public final class SendDeferred implements Keeper {
    private final ProgramStore store;

    public SendDeferred(ProgramStore store) {
        this.store = store;
    }

    @Override
    public Changes keep(Cohort cohort, Appointment due) {
        return store.find(cohort.cohortId(), Letter.class, due.subject())
                .filter(letter -> letter.state() == Letter.State.PENDING && letter.notBefore() != null)
                .map(letter -> Changes.NONE.update(letter.waitingUntil(null)))
                .orElse(Changes.NONE);
    }
}
