package org.doublesens.local.states;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.UUID;
import org.doublesens.local.states.query.Values;

/// Invokes a function by its own ARN: the arguments go in, what it returns is the result.
record FunctionCall(Visit visit, Attempt attempt) {

    void invoke(String arn, JsonNode arguments) {
        attempt.scheduled(arn, arguments);
        visit.walk().execution().service().invoke(arn, Values.text(arguments), outcome -> answered(arn, outcome));
    }

    private void answered(String arn, Outcome outcome) {
        switch (outcome) {
            case Outcome.Returned(var payload) -> attempt.succeed(value(payload));
            case Outcome.FunctionError _, Outcome.NotFound _, Outcome.ServiceError _ ->
                attempt.fail(failure(arn, outcome, visit.walk().execution().service()));
        }
    }

    /// The failure a task reports for an invocation that did not return; its name is the thrown type's.
    static Failure failure(String arn, Outcome outcome, StepFunctions service) {
        return switch (outcome) {
            case Outcome.Returned _ -> throw new IllegalArgumentException("it returned");
            case Outcome.FunctionError(var payload) ->
                Failure.of(value(payload).path("errorType").asText("Lambda.Unknown"), payload);
            case Outcome.NotFound() ->
                Failure.of(
                        "Lambda.ResourceNotFoundException",
                        "Function not found: %s%s (Service: AWSLambda; Status Code: 404; Error Code: ResourceNotFoundException; Request ID: %s; Proxy: null)"
                                .formatted(arn, arn.endsWith(":$LATEST") ? "" : ":$LATEST", requestId(service)));
            case Outcome.ServiceError(var name, var message) ->
                Failure.of(
                        name,
                        "%s (Service: AWSLambda; Request ID: %s; Proxy: null)".formatted(message, requestId(service)));
        };
    }

    static JsonNode value(String payload) {
        try {
            return payload.isEmpty() ? JsonNodeFactory.instance.nullNode() : Values.parse(payload);
        } catch (JsonProcessingException _) {
            return JsonNodeFactory.instance.textNode(payload);
        }
    }

    static String requestId(StepFunctions service) {
        return new UUID(service.chance().nextLong(), service.chance().nextLong()).toString();
    }
}
