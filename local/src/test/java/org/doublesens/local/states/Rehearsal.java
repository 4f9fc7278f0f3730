package org.doublesens.local.states;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.doublesens.local.states.query.Values;
import org.doublesens.local.time.Timeline;

/// A small cloud for one test: machines, functions written as lambdas, and a clock that jumps.
final class Rehearsal {

    static final Instant START = Instant.parse("2027-02-01T08:00:00Z");

    final Timeline timeline = Timeline.jumping(START);
    final List<String> invocations = new ArrayList<>();
    final List<Duration> moments = new ArrayList<>();
    final StepFunctions service;
    private final Map<String, UnaryOperator<String>> functions = new HashMap<>();

    Rehearsal() {
        this(new Random(7));
    }

    Rehearsal(Random chance) {
        service = new StepFunctions(
                timeline,
                new Account("eu-west-3", "000000000000"),
                (arn, payload, answer) -> timeline.soon(() -> answer.accept(invoke(arn, payload))),
                chance);
    }

    /// A function that answers a JSON text with a JSON text, or throws an [IllegalStateException] named by its message.
    Rehearsal with(String name, UnaryOperator<String> function) {
        functions.put(name, function);
        return this;
    }

    /// Runs a machine of these states to its end, or until nothing more happens.
    Execution run(String states, String input) {
        var execution = start(states, input);
        timeline.runUntilQuiet();
        return execution;
    }

    Execution start(String states, String input) {
        return start("machine", "{\"QueryLanguage\": \"JSONata\", %s}".formatted(states), "one", input);
    }

    Execution start(String machine, String definition, String name, String input) {
        return service.start(service.create(machine, definition).arn(), name, json(input));
    }

    static JsonNode json(String text) {
        try {
            return Values.parse(text);
        } catch (JsonProcessingException mistake) {
            throw new IllegalArgumentException(mistake);
        }
    }

    private Outcome invoke(String arn, String payload) {
        var name = arn.substring(arn.indexOf(":function:") + ":function:".length());
        invocations.add(name + " " + payload);
        moments.add(Duration.between(START, timeline.instant()));
        var function = functions.get(name);
        if (function == null) {
            return new Outcome.NotFound();
        }
        try {
            return new Outcome.Returned(function.apply(payload));
        } catch (IllegalStateException thrown) {
            return new Outcome.FunctionError("{\"errorType\":\"%s\"}".formatted(thrown.getMessage()));
        }
    }
}
