package org.doublesens.local.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.doublesens.local.services.Wire;
import org.doublesens.local.services.lambda.Answer;

/// An HTTP answer, however it came about.
public record Reply(int status, Map<String, String> headers, List<String> cookies, byte[] body) {

    static Reply html(String page) {
        return new Reply(
                200,
                Map.of(
                        "Content-Type",
                        "text/html; charset=utf-8",
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; frame-src 'self'; form-action 'self'",
                        "Referrer-Policy",
                        "no-referrer"),
                List.of(),
                page.getBytes(StandardCharsets.UTF_8));
    }

    static Reply bytes(String type, Map<String, String> more, byte[] body) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", type);
        headers.putAll(more);
        return new Reply(200, headers, List.of(), body);
    }

    /// API Gateway's own words.
    static Reply message(int status, String message) {
        return new Reply(
                status,
                Map.of("Content-Type", "application/json"),
                List.of(),
                Wire.bytes(Wire.object().put("message", message)));
    }

    /// The same answer with one header more.
    Reply with(String header, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, cookies, body);
    }

    /// What a function's answer means to API Gateway: an object
    /// without a status is a body, a failure says nothing more.
    static Reply of(Answer answer) {
        return switch (answer) {
            case Answer.Failed _ -> message(500, "Internal Server Error");
            case Answer.Returned(var payload) -> of(payload);
        };
    }

    private static Reply of(byte[] payload) {
        try {
            var json = Wire.read(new String(payload, StandardCharsets.UTF_8));
            if (!json.isObject() || !json.has("statusCode")) {
                return new Reply(200, Map.of("Content-Type", "application/json"), List.of(), payload);
            }
            return new Reply(json.path("statusCode").asInt(), headers(json), cookies(json), body(json));
        } catch (JsonProcessingException malformed) {
            return message(500, "Internal Server Error");
        }
    }

    private static Map<String, String> headers(JsonNode json) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("content-type", "text/plain; charset=utf-8");
        json.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        if (headers.keySet().stream().filter("content-type"::equalsIgnoreCase).count() > 1) {
            headers.remove("content-type");
        }
        return headers;
    }

    private static List<String> cookies(JsonNode json) {
        var cookies = new ArrayList<String>();
        json.path("cookies").forEach(cookie -> cookies.add(cookie.asText()));
        return cookies;
    }

    private static byte[] body(JsonNode json) {
        var body = json.path("body").asText("");
        return json.path("isBase64Encoded").asBoolean()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }

    void send(HttpExchange exchange) throws IOException {
        headers.forEach(exchange.getResponseHeaders()::set);
        cookies.forEach(cookie -> exchange.getResponseHeaders().add("Set-Cookie", cookie));
        var bodiless = exchange.getRequestMethod().equals("HEAD") || status == 204 || status == 304;
        exchange.sendResponseHeaders(status, bodiless || body.length == 0 ? -1 : body.length);
        if (!bodiless) {
            exchange.getResponseBody().write(body);
        }
    }
}
