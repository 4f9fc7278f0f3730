package org.doublesens.program;

import java.time.Instant;

/// Starts the state machines and lets them go on.
public interface Conductor {
    /// Starts the program of a cohort, whose first letters leave at `first`; started twice is once.
    void start(CohortId cohort, Instant first);

    /// Stops the program of a cohort, with the round it holds; stopped twice is once, and so is what never started.
    ///
    /// @param why in one English sentence, for the operator
    void stop(CohortId cohort, String why);

    /// Lets the machine that waits with this token go on; a token that is used up or timed out is no error.
    void resume(String token);
}
