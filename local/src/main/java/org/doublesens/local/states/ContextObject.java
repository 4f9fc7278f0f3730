package org.doublesens.local.states;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What `$states.context` tells a state about where it is.
final class ContextObject {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final Execution execution;

    ContextObject(Execution execution) {
        this.execution = execution;
    }

    /// Only states that can be retried tell how often they were.
    Map<String, Object> state(String name, Instant entered, Optional<Integer> retries) {
        var state = new LinkedHashMap<String, Object>(Map.of("Name", name, "EnteredTime", stamp(entered)));
        retries.ifPresent(count -> state.put("RetryCount", count));
        var context = new LinkedHashMap<>(execution.context());
        context.put("State", state);
        return context;
    }

    static Map<String, Object> item(int index, Object value) {
        return Map.of("Map", Map.of("Item", Map.of("Index", index, "Value", value)));
    }

    static Map<String, Object> token(String token) {
        return Map.of("Task", Map.of("Token", token));
    }

    static String stamp(Instant instant) {
        return STAMP.format(instant);
    }
}
