package org.doublesens.gates;

import static org.doublesens.program.Appointment.Act.CLOSE_PULSE;
import static org.doublesens.program.Appointment.Act.PULSE;
import static org.doublesens.program.Appointment.Act.REMIND_PULSE;
import static org.doublesens.program.Appointment.Act.SESSION_TOMORROW;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Conflict;
import org.doublesens.program.Gate;
import org.doublesens.program.Keeper;
import org.doublesens.program.OneLook;
import org.doublesens.program.Patiently;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.Stage;
import org.doublesens.program.Wait;

/// Does what is due in a cohort, a page at a time, and tells the machine whether to wait on.
public final class KeepAppointments implements Stage<KeepAppointments.Request, KeepAppointments.Result> {
    private static final int PAGE = 100;
    /// So many pairs cost more to ask for one after the other than all sessions of a cohort.
    private static final int MANY = 10;

    private static final Set<Appointment.Act> OF_A_SESSION =
            EnumSet.of(SESSION_TOMORROW, PULSE, REMIND_PULSE, CLOSE_PULSE);

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

    private ProgramStore look(Cohort cohort, List<Appointment> due) {
        var look = new OneLook(store);
        Foresight.gather(look, cohort.cohortId(), due);
        if (due.stream().filter(it -> OF_A_SESSION.contains(it.act())).count() >= MANY) {
            look.all(cohort.cohortId(), Session.class);
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
