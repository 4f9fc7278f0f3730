package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;
import org.doublesens.local.states.query.Values;

/// One line of an execution's history; its details have the members AWS gives them.
public record HistoryEvent(long id, long previousId, Instant at, EventType type, ObjectNode details) {

    private static final Set<String> TEXTS = Set.of("input", "output", "parameters");

    /// As `GetExecutionHistory` spells it: payloads are JSON texts, the timestamp is in seconds.
    public ObjectNode onTheWire() {
        var event = JsonNodeFactory.instance.objectNode();
        event.put("timestamp", at.toEpochMilli() / 1000.0);
        event.put("type", type.name());
        event.put("id", id);
        event.put("previousEventId", previousId);
        if (!details.isEmpty()) {
            details.properties()
                    .forEach(detail ->
                            put(event.withObject("/" + type.detailsMember()), detail.getKey(), detail.getValue()));
        }
        return event;
    }

    private static void put(ObjectNode wire, String name, JsonNode value) {
        if (!TEXTS.contains(name)) {
            wire.set(name, value);
            return;
        }
        wire.put(name, Values.text(value));
        if (!name.equals("parameters")) {
            wire.putObject(name + "Details").put("truncated", false);
        }
    }
}
