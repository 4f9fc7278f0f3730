package org.doublesens.pairing;

import java.time.InstantSource;
import org.doublesens.program.Asked;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Gate;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Noted;
import org.doublesens.program.Patiently;
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

    /// The organiser behind the link in the mail approves what is proposed now.
    public Noted approve(CohortId cohortId) {
        return approve(cohortId, Asked.byOrganiser());
    }

    public Noted approve(CohortId cohortId, Asked asked) {
        return Patiently.decide(() -> store.find(cohortId, MatchingRun.class, MatchingRun.FIRST)
                .map(run -> approve(store.cohort(cohortId), run, asked))
                .orElse(new Noted.Closed(Noted.Why.NO_SUCH_THING)));
    }

    private Noted approve(Cohort cohort, MatchingRun run, Asked asked) {
        if (run.approved() != null) {
            return new Noted.Already();
        }
        if (cohort.phase() != Phase.MATCHING) {
            return new Noted.Closed(Noted.Why.STAGE_CLOSED);
        }
        if (asked.isLate(run.version())) {
            return new Noted.Closed(Noted.Why.CHANGED_MEANWHILE);
        }
        var now = clock.instant();
        store.save(
                cohort.cohortId(),
                Changes.NONE
                        .update(run.approved(now))
                        .open(Gate.REVIEW)
                        .once(new Audit(now, asked.who(), "approve-pairs", run.name(), asked.why())));
        return new Noted.Done();
    }
}
