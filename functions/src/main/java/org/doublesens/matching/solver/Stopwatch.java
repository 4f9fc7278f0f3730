package org.doublesens.matching.solver;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// Adds up how long some kind of work takes, however often it is interrupted.
public final class Stopwatch {
    private final InstantSource clock;
    private Duration total = Duration.ZERO;

    public Stopwatch(InstantSource clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /// Adds what has passed since then.
    public void add(Instant started) {
        total = total.plus(Duration.between(started, clock.instant()));
    }

    public Duration total() {
        return total;
    }
}
