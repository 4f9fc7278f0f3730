package org.doublesens.gates;

import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Keeper;

/// Ends a wait at its deadline, with those who answered.
final class CloseGate implements Keeper {
    @Override
    public Changes keep(Cohort cohort, Appointment due) {
        return Changes.NONE.open(due.subject());
    }
}
