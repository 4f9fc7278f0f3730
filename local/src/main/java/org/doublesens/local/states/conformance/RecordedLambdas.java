package org.doublesens.local.states.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.util.function.Consumer;
import org.doublesens.local.states.Lambdas;
import org.doublesens.local.states.Outcome;
import org.doublesens.local.states.query.Values;
import org.doublesens.local.time.Timeline;

/// Behaves as the functions of a recording did, sleeping on the timeline instead of the wall clock.
final class RecordedLambdas implements Lambdas {

    private final Timeline timeline;
    private final JsonNode behaviours;
    private final RecordedCallbacks callbacks;
    private int invocations;

    RecordedLambdas(Timeline timeline, JsonNode behaviours, RecordedCallbacks callbacks) {
        this.timeline = timeline;
        this.behaviours = behaviours;
        this.callbacks = callbacks;
    }

    int invocations() {
        return invocations;
    }

    @Override
    public void invoke(String functionArn, String payload, Consumer<Outcome> answer) {
        invocations++;
        var name = functionArn.replaceFirst("^.*:function:", "").replaceFirst(":.*$", "");
        var behaviour = behaviours.path(name);
        callbacks.begin(name, event(payload));
        var sleep = Duration.ofMillis((long) (behaviour.path("seconds").asDouble(0) * 1000));
        timeline.after(sleep, () -> answer.accept(outcome(behaviour, payload)));
    }

    private static Outcome outcome(JsonNode behaviour, String payload) {
        return switch (behaviour.path("kind").asText()) {
            case "echo", "sleep_echo" -> new Outcome.Returned(payload);
            case "return" -> new Outcome.Returned(Values.text(behaviour.path("value")));
            case "return_large" -> new Outcome.Returned(large(behaviour));
            case "fail" -> new Outcome.FunctionError(thrown(behaviour));
            case "" -> new Outcome.NotFound();
            case String other -> throw new IllegalArgumentException("no function behaves as " + other);
        };
    }

    private static String large(JsonNode behaviour) {
        return Values.text(JsonNodeFactory.instance.textNode(
                behaviour.path("char").asText().repeat(behaviour.path("length").asInt())));
    }

    private static String thrown(JsonNode behaviour) {
        var error = JsonNodeFactory.instance.objectNode();
        error.set("errorMessage", behaviour.path("errorMessage"));
        error.set("errorType", behaviour.path("errorType"));
        return Values.text(error);
    }

    private static JsonNode event(String payload) {
        try {
            return Values.parse(payload);
        } catch (JsonProcessingException _) {
            return JsonNodeFactory.instance.missingNode();
        }
    }
}
