package org.doublesens.calendar;

import java.time.Duration;
import java.time.Instant;

/// A stretch of time, its end not included.
public record Span(Instant from, Instant to) {
    public static Span starting(Instant from, Duration length) {
        return new Span(from, from.plus(length));
    }

    public boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
