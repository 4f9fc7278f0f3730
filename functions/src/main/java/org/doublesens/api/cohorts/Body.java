package org.doublesens.api.cohorts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Function;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Json;

/// Turns the bytes of a POST into JSON, or into the problem that keeps it from being JSON.
final class Body {
    /// Lambda takes 6 MB a call (its quota), and the gateway wraps what it is given.
    static final int MOST_CHARACTERS = 5_000_000;

    /// A table in another encoding arrives in base64, which is a third longer.
    static final int MOST_TABLE_BYTES = 4_000_000;

    private Body() {}

    /// An empty body is an empty object, where nothing needs to be said.
    static HttpResponse readOrEmpty(HttpRequest request, Function<JsonNode, HttpResponse> action) {
        return request.body().isBlank() ? action.apply(Json.tree("{}")) : read(request, action);
    }

    static HttpResponse read(HttpRequest request, Function<JsonNode, HttpResponse> action) {
        if (request.body().length() > MOST_CHARACTERS) {
            return Problems.tooLarge(MOST_CHARACTERS);
        }
        if (request.header("content-type").isPresent() && !isJson(request)) {
            return Problems.notJson();
        }
        final JsonNode body;
        try {
            body = Json.tree(request.body());
        } catch (IllegalArgumentException malformed) {
            return Problems.badRequest("The body is no JSON document (RFC 8259), or names a field twice.");
        }
        return body == null || body.isMissingNode()
                ? Problems.badRequest("A JSON document is expected in the body.")
                : action.apply(body);
    }

    private static boolean isJson(HttpRequest request) {
        return request.isOf("application/json") || request.isOf("application/merge-patch+json");
    }
}
