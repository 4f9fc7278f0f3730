package org.doublesens.gates;

import java.time.InstantSource;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Letter;
import org.doublesens.program.Patiently;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Stage;
import org.doublesens.program.Words;

/// Tells the organiser that a state of the machine gave up, so that no cohort stops in silence.
public final class TellOrganiser implements Stage<TellOrganiser.Request, TellOrganiser.Result> {

    /// @param state the state that gave up
    /// @param error its error's name, as Step Functions gives it
    public record Request(CohortId cohortId, String state, String error) {}

    public record Result(CohortId cohortId) {}

    private final ProgramStore store;
    private final InstantSource clock;

    public TellOrganiser(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Result run(Request request) {
        return Patiently.decide(() -> {
            var now = clock.instant();
            var cohort = store.cohort(request.cohortId());
            var words = new Words.SomethingFailed(request.state(), request.error());
            var changes = Changes.NONE
                    .once(Letter.toOrganiser(request.state().replace(' ', '-'), words, now))
                    .once(new Audit(now, "program", "gave-up", request.state(), request.error()));
            store.save(cohort.cohortId(), changes.and(cohort.entering(Phase.FAILED)));
            return new Result(cohort.cohortId());
        });
    }
}
