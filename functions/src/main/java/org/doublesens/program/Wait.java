package org.doublesens.program;

import java.time.Duration;
import java.time.Instant;

/// How long the machine may sleep before it must look at a cohort again.
public final class Wait {
    /// The machine looks once a month at least.
    public static final Duration LONGEST = Duration.ofDays(30);

    private Wait() {}

    /// The seconds until a cohort's next appointment, 1 at least, 30 days at most.
    public static long seconds(ProgramStore store, CohortId cohort, Instant now) {
        var next = store.nextAppointment(cohort).map(Appointment::at).orElse(now.plus(LONGEST));
        var seconds = Duration.between(now, next).plusMillis(999).toSeconds();
        return Math.clamp(seconds, 1, LONGEST.toSeconds());
    }
}
