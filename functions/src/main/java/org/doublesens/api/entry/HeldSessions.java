package org.doublesens.api.entry;

import org.doublesens.exchanges.HoldSessions;
import org.doublesens.lambda.Services;
import org.doublesens.program.Cohort;
import org.doublesens.steering.Sessions;

/// The exchanges' way of holding sessions, as the steering asks for it.
public record HeldSessions(HoldSessions held) implements Sessions {
    public static HeldSessions of(Services services) {
        return new HeldSessions(new HoldSessions(services.store(), services.clock(), services.workingDays()));
    }

    @Override
    public void callOff(Cohort cohort) {
        held.callOff(cohort);
    }

    @Override
    public void planTheRest(Cohort cohort) {
        held.planTheRest(cohort);
    }
}
