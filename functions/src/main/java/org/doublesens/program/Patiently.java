package org.doublesens.program;

import java.util.function.Supplier;

/// Decides again when somebody was faster.
public final class Patiently {
    private static final int MOST_TRIES = 5;

    private Patiently() {}

    /// Runs an act that reads, decides and saves; a [Conflict] makes it read again, four times at most.
    public static <T> T decide(Supplier<T> act) {
        for (var tries = 1; ; tries++) {
            try {
                return act.get();
            } catch (Conflict somebodyWasFaster) {
                if (tries == MOST_TRIES) {
                    throw somebodyWasFaster;
                }
            }
        }
    }
}
