package org.doublesens.steering;

import org.doublesens.program.Cohort;

/// What becomes of everybody's sessions when a cohort stands still or goes on. The exchanges do it.
public interface Sessions {
    /// Calls off all that are still to come and takes them out of the calendars; done twice is once.
    void callOff(Cohort cohort);

    /// Plans what the running month still holds.
    void planTheRest(Cohort cohort);
}
