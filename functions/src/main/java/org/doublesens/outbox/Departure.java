package org.doublesens.outbox;

import java.time.Instant;

/// What becomes of a letter that is looked at.
sealed interface Departure {
    /// It leaves now.
    record Leave() implements Departure {}

    /// It leaves at a better hour.
    record WaitUntil(Instant hour) implements Departure {}

    /// It never leaves: the reader left, cannot be reached, or it would come too late.
    record Suppress() implements Departure {}
}
