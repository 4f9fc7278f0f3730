package org.doublesens.local.states;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.doublesens.local.states.query.Values;

/// Invokes a function through the Lambda integration, whose result is Lambda's whole response or comes with the token.
record InvokeCall(Visit visit, Attempt attempt, boolean waitsForToken) {

    void invoke(JsonNode arguments) {
        var mistakes = Parameters.mistakes(arguments, attempt.resource());
        if (!mistakes.isEmpty()) {
            visit.broken(Failure.runtime(visit.told(mistakes)));
            return;
        }
        attempt.scheduled("", arguments);
        var service = visit.walk().execution().service();
        var arn = service.account().function(arguments.path("FunctionName").asText());
        var qualified = arguments.has("Qualifier")
                ? arn + ":" + arguments.path("Qualifier").asText()
                : arn;
        service.invoke(
                qualified, payload(arguments.path("Payload")), outcome -> answered(qualified, arguments, outcome));
    }

    /// Nothing is sent as `{}`; a text that is JSON already is not quoted again (recorded: lambda_task_service.*).
    private static String payload(JsonNode payload) {
        if (payload.isMissingNode() || payload.isNull()) {
            return "{}";
        }
        return payload.isTextual() && isJson(payload.textValue()) ? payload.textValue() : Values.text(payload);
    }

    private static boolean isJson(String text) {
        try {
            return !Values.parse(text).isMissingNode();
        } catch (JsonProcessingException _) {
            return false;
        }
    }

    private void answered(String arn, JsonNode arguments, Outcome outcome) {
        var service = visit.walk().execution().service();
        switch (outcome) {
            case Outcome.Returned(var payload) ->
                returned(response(arguments, payload, FunctionCall.requestId(service)));
            case Outcome.FunctionError _, Outcome.NotFound _, Outcome.ServiceError _ ->
                attempt.fail(FunctionCall.failure(arn, outcome, service));
        }
    }

    private void returned(ObjectNode response) {
        if (waitsForToken) {
            attempt.submitted(response);
            return;
        }
        attempt.succeed(response);
    }

    private static ObjectNode response(JsonNode arguments, String payload, String requestId) {
        var response = JsonNodeFactory.instance.objectNode();
        response.put("ExecutedVersion", arguments.path("Qualifier").asText("$LATEST"));
        if (arguments.path("LogType").asText().equals("Tail")) {
            var log = "START RequestId: %s\nEND RequestId: %s\n".formatted(requestId, requestId);
            response.put("LogResult", Base64.getEncoder().encodeToString(log.getBytes(StandardCharsets.UTF_8)));
        }
        response.set("Payload", FunctionCall.value(payload));
        response.putObject("SdkHttpMetadata").put("HttpStatusCode", 200);
        response.putObject("SdkResponseMetadata").put("RequestId", requestId);
        response.put("StatusCode", 200);
        return response;
    }
}
