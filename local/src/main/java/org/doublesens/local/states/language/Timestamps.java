package org.doublesens.local.states.language;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// Reads the only notation of instants that AWS takes: a date, a `T`, a time and an offset.
public final class Timestamps {

    private Timestamps() {}

    public static Optional<Instant> read(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    static boolean isTimestamp(String text) {
        return read(text).isPresent();
    }
}
