package org.doublesens.program;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// Lets the machine look again where it would sleep beyond a new appointment.
public final class Awake {
    private final ProgramStore store;

    public Awake(ProgramStore store) {
        this.store = store;
    }

    /// The changes, with a call to every gate at which the machine waits for too long.
    public Changes with(CohortId cohort, Changes changes) {
        var earliest = earliest(changes);
        if (earliest.isEmpty()) {
            return changes;
        }
        var called = changes;
        for (var gate : store.all(cohort, Gate.class)) {
            if (gate.sleepsBeyond(earliest.get()) && !isNamed(gate, changes)) {
                called = called.wake(gate.name());
            }
        }
        return called;
    }

    private static Optional<Instant> earliest(Changes changes) {
        return changes.lines().stream()
                .filter(Change.Once.class::isInstance)
                .map(line -> ((Change.Once) line).entry())
                .filter(Appointment.class::isInstance)
                .map(entry -> ((Appointment) entry).at())
                .min(Comparator.naturalOrder());
    }

    private static boolean isNamed(Gate gate, Changes changes) {
        return changes.lines().contains(new Change.CountDown(gate.name()));
    }
}
