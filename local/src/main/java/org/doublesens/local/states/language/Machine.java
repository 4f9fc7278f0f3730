package org.doublesens.local.states.language;

import java.time.Duration;

/// A whole definition.
public record Machine(Flow flow, Duration timeout) {

    /// An execution lives a year at most (quota of standard workflows).
    public static final Duration LONGEST = Duration.ofDays(365);
}
