package org.doublesens.gates;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.doublesens.figures.NextSteps;
import org.doublesens.program.Appointment;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Stage;

/// Proves every morning that each active person has one next step with a deadline, and that machines keep their hours.
public final class CheckEverybody implements Stage<CheckEverybody.Request, CheckEverybody.Result> {

    public record Request() {}

    /// @param silent       people of running cohorts for whom nothing is to come
    /// @param overdueHours how long the oldest appointment is past its hour
    public record Result(int cohorts, int people, int silent, long overdueHours) {}

    private final ProgramStore store;
    private final InstantSource clock;

    public CheckEverybody(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Result run(Request request) {
        var now = clock.instant();
        var running = store.cohorts().stream()
                .filter(cohort -> cohort.phase().isRunning() && !cohort.rests())
                .toList();
        var people = 0;
        var silent = 0;
        var overdue = 0L;
        for (var cohort : running) {
            var steps = NextSteps.of(store, cohort, now);
            people += steps.steps().size() + steps.silent().size();
            silent += steps.silent().size();
            overdue = Math.max(overdue, overdueHours(store.nextAppointment(cohort.cohortId()), now));
        }
        return new Result(running.size(), people, silent, overdue);
    }

    private static long overdueHours(Optional<Appointment> next, Instant now) {
        return next.map(Appointment::at)
                .filter(now::isAfter)
                .map(at -> Duration.between(at, now).toHours())
                .orElse(0L);
    }
}
