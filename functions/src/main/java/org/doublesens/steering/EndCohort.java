package org.doublesens.steering;

import java.time.InstantSource;
import java.util.List;
import org.doublesens.program.Asked;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Gate;
import org.doublesens.program.Noted;
import org.doublesens.program.Patiently;
import org.doublesens.program.ProgramStore;

/// Ends the exchanges of a cohort before their time: the closing survey and the digest come now.
///
/// The cohort then has no month behind the running one, so the machine holds the later rounds empty.
public final class EndCohort {
    private final ProgramStore store;
    private final InstantSource clock;
    private final Sessions sessions;

    public EndCohort(ProgramStore store, InstantSource clock, Sessions sessions) {
        this.store = store;
        this.clock = clock;
        this.sessions = sessions;
    }

    public Noted end(CohortId id, Asked asked) {
        var noted = Patiently.decide(() -> decide(store.cohort(id), asked));
        if (noted instanceof Noted.Done) {
            sessions.callOff(store.cohort(id));
            store.save(id, opened(id));
        }
        return noted;
    }

    private Noted decide(Cohort cohort, Asked asked) {
        return switch (cohort.phase()) {
            case EXCHANGES -> cohort.rests() ? new Noted.Closed(Noted.Why.STAGE_CLOSED) : shorten(cohort, asked);
            case SHARING, ECHO, ENDED -> new Noted.Already();
            case DRAFT, INTAKE, AWARENESS, MATCHING, CANCELLED, FAILED -> new Noted.Closed(Noted.Why.STAGE_CLOSED);
        };
    }

    /// Before the first round is planned there is nothing to end.
    private Noted shorten(Cohort cohort, Asked asked) {
        var held = (int) cohort.rounds().stream()
                .map(Gate::ofRound)
                .filter(name -> store.find(cohort.cohortId(), Gate.class, name).isPresent())
                .count();
        if (held == 0) {
            return new Noted.Closed(Noted.Why.STAGE_CLOSED);
        }
        var now = clock.instant();
        store.save(
                cohort.cohortId(),
                Changes.NONE
                        .update(cohort.lasting(held))
                        .once(new Audit(now, asked.who(), "end-cohort", cohort.id(), asked.why())));
        return new Noted.Done();
    }

    private Changes opened(CohortId id) {
        var changes = Changes.NONE;
        for (var gate : rounds(id)) {
            changes = changes.open(gate.name());
        }
        return changes;
    }

    private List<Gate> rounds(CohortId id) {
        return store.all(id, Gate.class).stream()
                .filter(gate -> gate.name().startsWith("round-"))
                .toList();
    }
}
