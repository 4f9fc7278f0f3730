package org.doublesens.exchanges;

import java.time.InstantSource;
import org.doublesens.program.Awake;
import org.doublesens.program.Cohort;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.WorkingDays;

/// Calls everybody's sessions off when a cohort stands still, and plans the rest of the month when it goes on.
public final class HoldSessions {
    private final ProgramStore store;
    private final PairFiles files;
    private final Replanning replanning;
    private final InstantSource clock;
    private final WorkingDays workingDays;

    public HoldSessions(ProgramStore store, InstantSource clock, WorkingDays workingDays) {
        this.store = store;
        this.files = new PairFiles(store);
        this.replanning = new Replanning(store, workingDays);
        this.clock = clock;
        this.workingDays = workingDays;
    }

    public void callOff(Cohort cohort) {
        var now = clock.instant();
        for (var file : files.meeting(cohort.cohortId())) {
            var off = Parting.calledOff(cohort, file, file.ahead(now), now, workingDays);
            if (!off.isEmpty()) {
                store.save(cohort.cohortId(), off);
            }
        }
    }

    /// One pair after the other, so that the next sees what is in the calendars by then.
    public void planTheRest(Cohort cohort) {
        for (var file : files.meeting(cohort.cohortId())) {
            var planned = replanning.theRest(cohort, file, clock.instant());
            if (!planned.isEmpty()) {
                store.save(cohort.cohortId(), new Awake(store).with(cohort.cohortId(), planned));
            }
        }
    }
}
