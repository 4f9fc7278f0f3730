package org.doublesens.local.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/// A request as it reaches a function, in payload format 2.0, before or after somebody spoilt it.
///
/// @param token the last part of people's routes; empty on HR's
record Knock(
        boolean people,
        String method,
        String path,
        String query,
        Map<String, String> headers,
        byte[] body,
        boolean readable,
        JsonNode claims,
        String token) {
    static final ObjectMapper JSON = new ObjectMapper();

    static Knock ofHr(String method, String path, String query, String type, String body) {
        var claims = JSON.createObjectNode()
                .put("iss", "https://issuer.local")
                .put("sub", "hostile")
                .put("scope", "cohorts:read cohorts:write");
        var headers = new TreeMap<>(Map.of("content-type", type));
        if (method.equals("GET")) {
            headers.clear();
        }
        return new Knock(false, method, path, query, headers, body.getBytes(StandardCharsets.UTF_8), true, claims, "");
    }

    static Knock ofPeople(String method, String token, String form) {
        return new Knock(
                true,
                method,
                "/answers/" + token,
                "",
                Map.of("content-type", "application/x-www-form-urlencoded", "accept-language", "fr"),
                form.getBytes(StandardCharsets.UTF_8),
                false,
                JSON.createObjectNode(),
                token);
    }

    Knock at(String otherPath, String otherQuery) {
        return new Knock(people, method, otherPath, otherQuery, headers, body, readable, claims, token);
    }

    Knock by(String otherMethod) {
        return new Knock(people, otherMethod, path, query, headers, body, readable, claims, token);
    }

    Knock with(String name, String value) {
        var more = new TreeMap<>(headers);
        more.put(name, value);
        return new Knock(people, method, path, query, more, body, readable, claims, token);
    }

    Knock saying(byte[] other) {
        return new Knock(people, method, path, query, headers, other, readable, claims, token);
    }

    Knock saying(String other) {
        return saying(other.getBytes(StandardCharsets.UTF_8));
    }

    Knock claiming(JsonNode other) {
        return new Knock(people, method, path, query, headers, body, readable, other, token);
    }

    Knock holding(String other) {
        return new Knock(people, method, "/answers/" + other, query, headers, body, readable, claims, other);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// Text goes as it is where it is readable, and in base64 otherwise, as the gateway does.
    byte[] event() {
        var event = JSON.createObjectNode();
        event.put("version", "2.0").put("routeKey", method + " " + (people ? "/answers/{token}" : "$default"));
        event.put("rawPath", path).put("rawQueryString", query);
        headers.forEach(event.putObject("headers")::put);
        var context = event.putObject("requestContext").put("requestId", "hostile");
        context.putObject("http").put("method", method).put("path", path);
        if (!people) {
            context.putObject("authorizer").putObject("jwt").set("claims", claims);
        } else {
            event.putObject("pathParameters").put("token", token);
        }
        event.put("isBase64Encoded", !readable);
        event.put("body", readable ? text() : Base64.getEncoder().encodeToString(body));
        return bytes(event);
    }

    private static byte[] bytes(ObjectNode event) {
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        var said = text();
        return "%s %s?%s %s, %d bytes: %s"
                .formatted(method, path, query, headers, body.length, said.substring(0, Math.min(400, said.length())));
    }
}
