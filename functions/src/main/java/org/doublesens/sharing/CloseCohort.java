package org.doublesens.sharing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.Patiently;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.Stage;
import org.doublesens.program.Words;

/// Ends a cohort: nothing is due any more, and the organiser knows.
public final class CloseCohort implements Stage<CloseCohort.Request, CloseCohort.Result> {

    public record Request(CohortId cohortId) {}

    /// @param people   who stayed until the end
    /// @param sessions how many were held
    public record Result(int people, int sessions) {}

    private final ProgramStore store;
    private final InstantSource clock;

    public CloseCohort(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Result run(Request request) {
        return Patiently.decide(() -> close(request.cohortId()));
    }

    private Result close(CohortId id) {
        store.saveEach(id, units(store.cohort(id), store.all(id, Appointment.class), clock.instant()));
        var people =
                store.participants(id).stream().filter(Participant::isActive).count();
        var held = store.all(id, Session.class).stream()
                .filter(session -> session.state() == Session.State.HELD)
                .count();
        return new Result((int) people, (int) held);
    }

    /// A cohort that was cancelled, or failed, keeps saying so.
    static List<Changes> units(Cohort cohort, List<Appointment> leftOver, Instant now) {
        var units = new ArrayList<Changes>();
        if (cohort.phase().isRunning()) {
            units.add(Changes.NONE
                    .update(cohort.in(Phase.ENDED))
                    .once(Letter.toOrganiser("", new Words.CohortEnded(), now)));
        }
        for (var from = 0; from < leftOver.size(); from += Changes.MOST) {
            units.add(removing(leftOver.subList(from, Math.min(leftOver.size(), from + Changes.MOST))));
        }
        return units;
    }

    private static Changes removing(List<Appointment> leftOver) {
        var changes = Changes.NONE;
        for (var appointment : leftOver) {
            changes = changes.remove(appointment);
        }
        return changes;
    }
}
