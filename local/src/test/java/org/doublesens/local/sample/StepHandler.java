package org.doublesens.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.CountDownLatch;
import org.doublesens.lambda.Services;

/// Writes a letter when the machine says so; hangs when it says so.
public final class StepHandler extends SampleHandler {
    public StepHandler(Services services) {
        super(services);
    }

    @Override
    JsonNode answer(JsonNode event) {
        var note = event.path("note").asText("machine");
        if (note.equals("forever")) {
            hang();
        }
        var to = note + "@example.org";
        put("STEPS", "LETTER#" + services.clock().instant(), to);
        return JSON.createObjectNode().put("at", services.clock().instant().toString());
    }

    private static void hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException cutOff) {
            throw new IllegalStateException(cutOff);
        }
    }
}
