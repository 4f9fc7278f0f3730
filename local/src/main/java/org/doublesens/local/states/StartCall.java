package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.doublesens.local.states.query.Values;

/// Starts another execution and, with `.sync:2`, waits for its end.
record StartCall(Visit visit, Attempt attempt, boolean waits) {

    void start(JsonNode arguments) {
        var mistakes = Parameters.mistakes(arguments, attempt.resource());
        if (!mistakes.isEmpty()) {
            visit.broken(Failure.runtime(visit.told(mistakes)));
            return;
        }
        attempt.scheduled("", arguments);
        try {
            started(begin(arguments));
        } catch (Refusal refusal) {
            attempt.fail(failure(refusal));
        }
    }

    private Execution begin(JsonNode arguments) {
        var service = visit.walk().execution().service();
        var name = arguments.has("Name") ? arguments.path("Name").asText() : FunctionCall.requestId(service);
        return service.startWithin(arguments.path("StateMachineArn").asText(), name, input(arguments.path("Input")));
    }

    private static JsonNode input(JsonNode input) {
        if (input.isMissingNode()) {
            return Values.NONE;
        }
        return input.isTextual() ? FunctionCall.value(input.textValue()) : input;
    }

    private Failure failure(Refusal refusal) {
        return Failure.of(
                "StepFunctions.%sException".formatted(refusal.code()),
                "%s (Service: AWSStepFunctions; Status Code: 400; Error Code: %s; Request ID: %s; Proxy: null)"
                        .formatted(
                                refusal.message(),
                                refusal.code(),
                                FunctionCall.requestId(visit.walk().execution().service())));
    }

    private void started(Execution child) {
        var response = JsonNodeFactory.instance.objectNode();
        response.put("ExecutionArn", child.arn());
        response.put("StartDate", child.started().toEpochMilli());
        if (!waits) {
            attempt.succeed(response);
            return;
        }
        attempt.submitted(response);
        attempt.onAbort(() -> child.stop(null, null));
        child.whenEnded(this::ended);
    }

    private void ended(Execution child) {
        if (child.status() == Status.SUCCEEDED) {
            attempt.succeed(description(child));
            return;
        }
        attempt.fail(Failure.of("States.TaskFailed", Values.text(description(child))));
    }

    /// As `DescribeExecution` tells it, with input and output as JSON.
    private static ObjectNode description(Execution child) {
        var description = JsonNodeFactory.instance.objectNode();
        child.cause().ifPresent(cause -> description.put("Cause", cause));
        child.error().ifPresent(error -> description.put("Error", error));
        description.put("ExecutionArn", child.arn());
        description.set("Input", child.input());
        description.putObject("InputDetails").put("Included", true);
        description.put("Name", child.name());
        child.output().ifPresent(output -> {
            description.set("Output", output);
            description.putObject("OutputDetails").put("Included", true);
        });
        description.put("RedriveCount", 0);
        description.put("RedriveStatus", child.output().isPresent() ? "NOT_REDRIVABLE" : "REDRIVABLE");
        description.put("StartDate", child.started().toEpochMilli());
        description.put("StateMachineArn", child.machine().arn());
        description.put("Status", child.status().name());
        child.stopped().ifPresent(stopped -> description.put("StopDate", stopped.toEpochMilli()));
        return description;
    }
}
