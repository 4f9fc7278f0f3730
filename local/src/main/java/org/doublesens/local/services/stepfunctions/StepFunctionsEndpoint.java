package org.doublesens.local.services.stepfunctions;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.doublesens.local.states.Refusal;
import org.doublesens.local.states.StepFunctions;
import org.doublesens.local.states.query.Values;

/// Answers Step Functions' protocol, AWS JSON 1.0, over HTTP; hang it into a server under any path.
///
/// Every request is answered on the timeline's looping thread, and time does not jump while one is under way.
public final class StepFunctionsEndpoint implements HttpHandler {

    private static final String TARGET = "AWSStepFunctions.";

    private final StepFunctions service;
    private final Operations operations;
    private final Map<String, LongAdder> calls = new ConcurrentHashMap<>();

    public StepFunctionsEndpoint(StepFunctions service) {
        this.service = service;
        this.operations = new Operations(service);
    }

    /// How often each operation was asked for.
    public Map<String, Long> calls() {
        var counts = new TreeMap<String, Long>();
        calls.forEach((operation, count) -> counts.put(operation, count.sum()));
        return counts;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var target = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            try {
                send(exchange, 200, answer(target, body));
            } catch (Refusal refusal) {
                send(exchange, 400, refused(refusal.code(), refusal.message()));
            } catch (RuntimeException broken) {
                send(exchange, 500, refused("InternalServerError", broken.toString()));
            }
        }
    }

    private JsonNode answer(String target, String body) {
        if (!target.startsWith(TARGET)) {
            throw new Refusal("UnknownOperationException", "not an operation of Step Functions: " + target);
        }
        var operation = target.substring(TARGET.length());
        calls.computeIfAbsent(operation, _ -> new LongAdder()).increment();
        var request = request(body);
        return service.timeline().ask(() -> operations.answer(operation, request));
    }

    private static JsonNode request(String body) {
        try {
            return Values.parse(body);
        } catch (JsonProcessingException mistake) {
            throw new Refusal("SerializationException", mistake.getOriginalMessage());
        }
    }

    private static JsonNode refused(String code, String message) {
        return JsonNodeFactory.instance.objectNode().put("__type", code).put("message", message);
    }

    private static void send(HttpExchange exchange, int status, JsonNode answer) throws IOException {
        var bytes = Values.text(answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.getResponseHeaders().set("x-amzn-RequestId", UUID.randomUUID().toString());
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
