package org.doublesens.gates;

import java.time.Duration;
import java.time.InstantSource;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Stage;

/// Leaves the machine's token at a gate; whoever ends the wait, or the next appointment, lets the machine go on.
public final class AwaitPeople implements Stage<AwaitPeople.Request, AwaitPeople.Result> {
    /// Appointments may be that late: whole seconds, a cold start
    /// or a retry must not ring for nothing, again and again.
    private static final Duration LEEWAY = Duration.ofMinutes(1);

    /// @param token       Step Functions' task token; it stays in the table
    /// @param waitSeconds how long the machine will sleep at most
    public record Request(CohortId cohortId, String gate, String token, long waitSeconds) {}

    public record Result(String gate) {}

    private final ProgramStore store;
    private final InstantSource clock;

    public AwaitPeople(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// An appointment made between the machine's last look and this wait would be slept through, so it rings at once.
    @Override
    public Result run(Request request) {
        var until = clock.instant().plusSeconds(request.waitSeconds());
        store.await(request.cohortId(), request.gate(), request.token(), until);
        if (store.nextAppointment(request.cohortId())
                .map(Appointment::at)
                .filter(until.minus(LEEWAY)::isAfter)
                .isPresent()) {
            store.save(request.cohortId(), Changes.NONE.wake(request.gate()));
        }
        return new Result(request.gate());
    }
}
