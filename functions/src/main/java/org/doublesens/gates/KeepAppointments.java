package org.doublesens.gates;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Conflict;
import org.doublesens.program.Entry;
import org.doublesens.program.Gate;
import org.doublesens.program.Keeper;
import org.doublesens.program.OneLook;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Patiently;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.Stage;
import org.doublesens.program.Wait;

/// Does what is due in a cohort, a page at a time, and tells the machine whether to wait on.
public final class KeepAppointments implements Stage<KeepAppointments.Request, KeepAppointments.Result> {
    private static final int PAGE = 100;
    private static final int MANY = 5;
    private static final List<Class<? extends Entry>> EVERYBODY = List.of(Participant.class, Pair.class, Session.class);

    public record Request(CohortId cohortId, String gate) {}

    /// @param closed      the wait at the gate is over
    /// @param more        there is more due now; look again at once
    /// @param waitSeconds how long the machine may sleep
    public record Result(boolean closed, boolean more, int kept, long waitSeconds) {}

    private final ProgramStore store;
    private final InstantSource clock;
    private final Function<ProgramStore, Map<Appointment.Act, Keeper>> keepers;

    /// @param keepers one for each act; they look where they are told to
    public KeepAppointments(
            ProgramStore store, InstantSource clock, Function<ProgramStore, Map<Appointment.Act, Keeper>> keepers) {
        this.store = store;
        this.clock = clock;
        this.keepers = keepers;
    }

    @Override
    public Result run(Request request) {
        var now = clock.instant();
        var cohort = store.cohort(request.cohortId());
        if (cohort.rests()) {
            return new Result(false, false, 0, Wait.LONGEST.toSeconds());
        }
        var due = store.due(cohort.cohortId(), now, PAGE);
        keep(cohort, due);
        return new Result(
                isClosed(request),
                due.size() == PAGE,
                due.size(),
                Wait.seconds(store, cohort.cohortId(), clock.instant()));
    }

    private boolean isClosed(Request request) {
        return store.find(request.cohortId(), Gate.class, request.gate())
                .map(Gate::isOpen)
                .orElse(true);
    }

    /// All together first; where two appointments touch the same entry, each for itself.
    private void keep(Cohort cohort, List<Appointment> due) {
        var oneLook = keepers.apply(look(cohort, due));
        try {
            var units = new ArrayList<Changes>();
            due.forEach(appointment -> units.add(kept(cohort, appointment, oneLook)));
            store.saveEach(cohort.cohortId(), units);
        } catch (Conflict touchedTheSame) {
            due.forEach(appointment -> keepAlone(cohort, appointment));
        }
    }

    /// Where much is due, everybody is looked up in three trips rather than each in three.
    private ProgramStore look(Cohort cohort, List<Appointment> due) {
        var look = new OneLook(store);
        if (due.size() >= MANY) {
            EVERYBODY.forEach(kind -> look.all(cohort.cohortId(), kind));
        }
        return look;
    }

    private void keepAlone(Cohort cohort, Appointment appointment) {
        Patiently.decide(() -> {
            var waiting = store.find(cohort.cohortId(), Appointment.class, appointment.id());
            waiting.ifPresent(it -> store.save(cohort.cohortId(), kept(cohort, it, keepers.apply(store))));
            return waiting;
        });
    }

    private static Changes kept(Cohort cohort, Appointment appointment, Map<Appointment.Act, Keeper> keepers) {
        var keeper = keepers.get(appointment.act());
        if (keeper == null) {
            throw new IllegalStateException("nobody keeps " + appointment.act());
        }
        return keeper.keep(cohort, appointment).remove(appointment);
    }
}
