package org.doublesens.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import org.doublesens.lambda.Services;

/// Writes a letter when the machine says so.
public final class StepHandler extends SampleHandler {
    public StepHandler(Services services) {
        super(services);
    }

    @Override
    JsonNode answer(JsonNode event) {
        var to = event.path("note").asText("machine") + "@example.org";
        put("STEPS", "LETTER#" + services.clock().instant(), to);
        return JSON.createObjectNode().put("at", services.clock().instant().toString());
    }
}
