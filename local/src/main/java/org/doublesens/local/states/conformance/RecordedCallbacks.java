package org.doublesens.local.states.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.function.Supplier;
import org.doublesens.local.states.Refusal;
import org.doublesens.local.states.StepFunctions;
import org.doublesens.local.time.Timeline;

/// Answers task tokens as the other side of a recording did.
final class RecordedCallbacks {

    private final Timeline timeline;
    private final JsonNode scripts;
    private final Supplier<StepFunctions> service;

    RecordedCallbacks(Timeline timeline, JsonNode scripts, Supplier<StepFunctions> service) {
        this.timeline = timeline;
        this.scripts = scripts;
        this.service = service;
    }

    /// Starts the script of a function, if it has one and the event carries a token.
    void begin(String function, JsonNode event) {
        var script = scripts.path(function);
        var token = event;
        for (var part : script.path("token_at")) {
            token = token.path(part.asText());
        }
        if (script.isObject() && token.isTextual()) {
            step(script.path("steps"), 0, token.textValue());
        }
    }

    private void step(JsonNode steps, int index, String token) {
        if (index < steps.size()) {
            var step = steps.path(index);
            var wait = Duration.ofMillis((long) (step.path("after_seconds").asDouble() * 1000));
            timeline.after(wait, () -> {
                answer(step, token);
                step(steps, index + 1, token);
            });
        }
    }

    // An answer that comes too late is refused, as on AWS; the recorded caller did not care.
    private void answer(JsonNode step, String token) {
        try {
            switch (step.path("op").asText()) {
                case "success" -> service.get().succeedTask(token, step.path("output"));
                case "failure" ->
                    service.get()
                            .failTask(
                                    token,
                                    step.path("error").textValue(),
                                    step.path("cause").textValue());
                case "heartbeat" -> service.get().beatTask(token);
                case String other -> throw new IllegalArgumentException("nobody answers with " + other);
            }
        } catch (Refusal _) {
            return;
        }
    }
}
