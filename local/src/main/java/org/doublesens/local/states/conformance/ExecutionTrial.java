package org.doublesens.local.states.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.doublesens.local.states.Account;
import org.doublesens.local.states.Execution;
import org.doublesens.local.states.Status;
import org.doublesens.local.states.StepFunctions;
import org.doublesens.local.states.language.InvalidDefinition;
import org.doublesens.local.states.query.Values;
import org.doublesens.local.time.Timeline;

/// Runs a recorded execution anew and compares how it went.
final class ExecutionTrial {

    private static final Account RECORDED = new Account("us-east-1", "000000000000");

    private final JsonNode recording;
    private final JsonNode expected;
    private final Timeline timeline;
    private final RecordedLambdas lambdas;
    private final StepFunctions service;

    ExecutionTrial(JsonNode recording, Instant start) {
        this.recording = recording;
        this.expected = recording.path("expected");
        this.timeline = Timeline.jumping(start);
        var later = new AtomicReference<StepFunctions>();
        var callbacks = new RecordedCallbacks(timeline, recording.path("callbacks"), later::get);
        this.lambdas = new RecordedLambdas(timeline, recording.path("lambdas"), callbacks);
        this.service = new StepFunctions(timeline, RECORDED, lambdas, new Random(1));
        later.set(service);
    }

    Verdict verdict() {
        try {
            return Verdict.of(difference(run()));
        } catch (InvalidDefinition refused) {
            return new Verdict.Failed("refused at creation: " + refused.getMessage());
        }
    }

    /// The execution, at its end.
    Execution run() {
        var machine = service.create("recorded", Values.text(recording.path("definition")));
        var execution = service.start(machine.arn(), "again", recording.path("input"));
        timeline.runUntil(() -> !execution.isRunning());
        return execution;
    }

    private String difference(Execution execution) {
        if (!execution.status().name().equals(expected.path("status").asText())) {
            return "status: wanted %s, got %s (%s: %s)"
                    .formatted(
                            expected.path("status").asText(),
                            execution.status(),
                            execution.error().orElse("no error"),
                            execution.cause().orElse("no cause"));
        }
        var differences = new ArrayList<String>();
        if (execution.status() == Status.SUCCEEDED) {
            differences.add(Pattern.difference(
                    "output", expected.path("output"), execution.output().orElseThrow()));
        } else {
            differences.add(text("error", execution.error()));
            differences.add(text("cause", execution.cause()));
        }
        differences.add(statesEntered(execution));
        differences.add(invocations());
        return String.join(
                "; ", differences.stream().filter(one -> !one.isEmpty()).toList());
    }

    private String text(String name, Optional<String> actual) {
        for (var absent : expected.path("absent")) {
            if (absent.asText().equals(name)) {
                return actual.filter(text -> !text.isEmpty())
                        .map(text -> "wanted no %s, got %s".formatted(name, text))
                        .orElse("");
            }
        }
        var wanted = expected.path(name);
        var value =
                actual.<JsonNode>map(JsonNodeFactory.instance::textNode).orElse(JsonNodeFactory.instance.missingNode());
        return wanted.isNull() ? "" : Pattern.difference(name, wanted, value);
    }

    private String statesEntered(Execution execution) {
        var order = recording.path("states_entered_order").asText("none");
        if (order.equals("none")) {
            return "";
        }
        var wanted = new ArrayList<String>();
        recording.path("states_entered").forEach(state -> wanted.add(state.asText()));
        var entered = new ArrayList<>(entered(execution));
        if (order.equals("multiset")) {
            wanted.sort(null);
            entered.sort(null);
        }
        return wanted.equals(entered) ? "" : "states: wanted %s, got %s".formatted(wanted, entered);
    }

    private static List<String> entered(Execution execution) {
        return execution.history().stream()
                .filter(event -> event.type().name().endsWith("StateEntered"))
                .map(event -> event.details().path("name").asText())
                .toList();
    }

    private String invocations() {
        var wanted = recording.path("lambda_invocations");
        return !wanted.isNumber() || wanted.intValue() == lambdas.invocations()
                ? ""
                : "invocations: wanted %s, got %d".formatted(wanted, lambdas.invocations());
    }
}
