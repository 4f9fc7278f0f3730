package org.doublesens.api.cohorts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A JSON merge patch (RFC 7396): an object names what changes, null takes away, everything else stands.
record MergePatch(JsonNode patch) {
    JsonNode on(JsonNode target) {
        return merged(target, patch);
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged = target.isObject() ? target.deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties().forEach(member -> {
            if (member.getValue().isNull()) {
                merged.remove(member.getKey());
            } else {
                merged.set(member.getKey(), merged(merged.path(member.getKey()), member.getValue()));
            }
        });
        return merged;
    }

    /// Whether it says something of the place a pointer names, or of a whole around it.
    boolean touches(String pointer) {
        var here = patch;
        for (var step : pointer.substring(Math.min(1, pointer.length())).split("/", -1)) {
            if (!here.isObject()) {
                return true;
            }
            var name = step.replace("~1", "/").replace("~0", "~");
            if (!here.has(name)) {
                return false;
            }
            here = here.path(name);
        }
        return true;
    }
}
