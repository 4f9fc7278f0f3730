package org.doublesens.local.services.stepfunctions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;
import org.doublesens.local.states.Execution;
import org.doublesens.local.states.HistoryEvent;
import org.doublesens.local.states.Refusal;
import org.doublesens.local.states.StepFunctions;
import org.doublesens.local.states.query.Values;

/// The operations the local cloud answers; any other is refused by name.
final class Operations {

    private static final int MOST_OUTPUT_BYTES = 262_144;

    private final StepFunctions service;

    Operations(StepFunctions service) {
        this.service = service;
    }

    JsonNode answer(String operation, JsonNode request) {
        return switch (operation) {
            case "StartExecution" -> startExecution(request);
            case "StopExecution" -> stopExecution(request);
            case "DescribeExecution" -> Descriptions.execution(execution(request));
            case "ListExecutions" -> listExecutions(request);
            case "GetExecutionHistory" -> history(request);
            case "DescribeStateMachine" -> Descriptions.machine(service.machine(required(request, "stateMachineArn")));
            case "ListStateMachines" -> listMachines(request);
            case "SendTaskSuccess" -> sendTaskSuccess(request);
            case "SendTaskFailure" -> sendTaskFailure(request);
            case "SendTaskHeartbeat" -> sendTaskHeartbeat(request);
            default ->
                throw new Refusal(
                        "UnknownOperationException", "the local cloud does not answer Step Functions' " + operation);
        };
    }

    private JsonNode startExecution(JsonNode request) {
        var machine = required(request, "stateMachineArn");
        var input = input(request.path("input").asText("{}"));
        var execution = request.has("name")
                ? service.start(machine, request.path("name").asText(), input)
                : service.start(machine, input);
        return answer().put("executionArn", execution.arn())
                .put("startDate", Descriptions.seconds(execution.started()));
    }

    private static JsonNode input(String text) {
        try {
            return Values.parse(text);
        } catch (JsonProcessingException mistake) {
            throw new Refusal(
                    "InvalidExecutionInput",
                    "Invalid State Machine Execution Input: '%s'".formatted(mistake.getOriginalMessage()));
        }
    }

    private JsonNode stopExecution(JsonNode request) {
        var execution = execution(request);
        service.stop(
                execution.arn(),
                request.path("error").textValue(),
                request.path("cause").textValue());
        return answer().put("stopDate", Descriptions.seconds(execution.stopped().orElseThrow()));
    }

    private JsonNode listExecutions(JsonNode request) {
        Predicate<Execution> wanted = _ -> true;
        if (request.has("stateMachineArn")) {
            var machine = service.machine(request.path("stateMachineArn").asText());
            wanted = execution -> execution.machine().arn().equals(machine.arn());
        }
        var status = request.path("statusFilter").asText("");
        var found = service.executions().reversed().stream()
                .filter(wanted)
                .filter(execution ->
                        status.isEmpty() || execution.status().name().equals(status))
                .toList();
        return Page.of(found, request).under("executions", Descriptions::listed);
    }

    private JsonNode listMachines(JsonNode request) {
        return Page.of(service.machines(), request).under("stateMachines", Descriptions::listed);
    }

    private JsonNode history(JsonNode request) {
        var history = execution(request).history();
        var events = request.path("reverseOrder").asBoolean() ? history.reversed() : history;
        return Page.of(events, request).under("events", HistoryEvent::onTheWire);
    }

    private JsonNode sendTaskSuccess(JsonNode request) {
        var token = required(request, "taskToken");
        service.succeedTask(token, output(required(request, "output")));
        return answer();
    }

    private static JsonNode output(String text) {
        try {
            var output = Values.parse(text);
            if (!output.isMissingNode() && Values.bytes(output) <= MOST_OUTPUT_BYTES) {
                return output;
            }
            throw new Refusal("InvalidOutput", "Invalid Output: '%d characters'".formatted(text.length()));
        } catch (JsonProcessingException mistake) {
            throw new Refusal("InvalidOutput", "Invalid Output: '%s'".formatted(mistake.getOriginalMessage()));
        }
    }

    private JsonNode sendTaskFailure(JsonNode request) {
        service.failTask(
                required(request, "taskToken"),
                request.path("error").textValue(),
                request.path("cause").textValue());
        return answer();
    }

    private JsonNode sendTaskHeartbeat(JsonNode request) {
        service.beatTask(required(request, "taskToken"));
        return answer();
    }

    private Execution execution(JsonNode request) {
        return service.execution(required(request, "executionArn"));
    }

    private static String required(JsonNode request, String member) {
        if (request.path(member).isTextual()) {
            return request.path(member).textValue();
        }
        throw new Refusal(
                "ValidationException",
                "1 validation error detected: Value at '%s' failed to satisfy constraint: Member must not be null"
                        .formatted(member));
    }

    private static ObjectNode answer() {
        return JsonNodeFactory.instance.objectNode();
    }
}
