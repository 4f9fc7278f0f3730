package org.doublesens.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import org.doublesens.local.services.Wire;
import org.doublesens.local.states.HistoryEvent;

/// What a state handed on.
final class Outputs {
    private Outputs() {}

    static JsonNode of(HistoryEvent exited) {
        var output = exited.details().path("output");
        try {
            return output.isTextual() ? Wire.read(output.asText()) : output;
        } catch (JsonProcessingException words) {
            return output;
        }
    }
}
