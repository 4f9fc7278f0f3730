package org.doublesens.pairing;

import java.time.InstantSource;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Gate;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Noted;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;

/// Notes that the organiser approves the proposed pairs; the machine publishes them.
public final class ApprovePairs {
    private final ProgramStore store;
    private final InstantSource clock;

    public ApprovePairs(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    public Noted approve(CohortId cohortId) {
        var cohort = store.cohort(cohortId);
        return store.find(cohortId, MatchingRun.class, MatchingRun.FIRST)
                .map(run -> approve(cohort, run))
                .orElse(new Noted.Closed(Noted.Why.NO_SUCH_THING));
    }

    private Noted approve(Cohort cohort, MatchingRun run) {
        if (run.approved() != null) {
            return new Noted.Already();
        }
        if (cohort.phase() != Phase.MATCHING) {
            return new Noted.Closed(Noted.Why.STAGE_CLOSED);
        }
        var now = clock.instant();
        store.save(
                cohort.cohortId(),
                Changes.NONE
                        .put(run.approved(now))
                        .open(Gate.REVIEW)
                        .once(new Audit(now, "organiser", "approve-pairs", run.name(), "")));
        return new Noted.Done();
    }
}
