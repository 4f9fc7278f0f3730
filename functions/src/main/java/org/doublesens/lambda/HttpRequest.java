package org.doublesens.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What API Gateway's HTTP API tells us in payload format 2.0, read once.
///
/// @param route      such as `POST /answers/{token}`; fit for a log, since it names nobody
/// @param headers    by their names in lower case; several values of one name are joined by a comma, cookies by a
/// semicolon as a browser writes them
/// @param query      from the raw query string, since the parsed one loses repeated names
/// @param content    decoded from base64 where the gateway encoded it; empty where none came
/// @param claims     what the JWT says of the caller; empty on the open routes
/// @param requestId  the gateway's id, which also stands in its access log
public record HttpRequest(
        String method,
        String path,
        String route,
        Map<String, String> pathParameters,
        Form query,
        Map<String, String> headers,
        Content content,
        Map<String, String> claims,
        String requestId) {
    public HttpRequest {
        pathParameters = Map.copyOf(pathParameters);
        headers = Map.copyOf(headers);
        claims = Map.copyOf(claims);
    }

    public HttpRequest(
            String method,
            String path,
            String route,
            Map<String, String> pathParameters,
            Form query,
            Map<String, String> headers,
            String body,
            Map<String, String> claims,
            String requestId) {
        this(method, path, route, pathParameters, query, headers, Content.of(body), claims, requestId);
    }

    /// @throws BadRequest if the query or the body cannot be read
    static HttpRequest from(JsonNode event) {
        var context = event.path("requestContext");
        return new HttpRequest(
                context.path("http").path("method").asText(),
                event.path("rawPath").asText(),
                event.path("routeKey").asText(),
                texts(event.path("pathParameters")),
                Form.read(event.path("rawQueryString").asText()),
                withCookies(lowered(texts(event.path("headers"))), event.path("cookies")),
                content(event),
                texts(context.path("authorizer").path("jwt").path("claims")),
                context.path("requestId").asText());
    }

    /// The body, read as UTF-8.
    public String body() {
        return content.text();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public Optional<String> pathParameter(String name) {
        return Optional.ofNullable(pathParameters.get(name));
    }

    /// The same request, its path taken apart by somebody who knows the template.
    public HttpRequest along(Map<String, String> parameters) {
        return new HttpRequest(method, path, route, parameters, query, headers, content, claims, requestId);
    }

    /// The value of a cookie; the first where a browser sends several of one name.
    public Optional<String> cookie(String name) {
        return Arrays.stream(header("cookie").orElse("").split(";"))
                .map(String::strip)
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie -> cookie.substring(name.length() + 1))
                .findFirst();
    }

    /// Whether the body is said to be of this media type, whatever its parameters.
    public boolean isOf(String mediaType) {
        var said = header("content-type").orElse("");
        return said.split(";", 2)[0].strip().equalsIgnoreCase(mediaType);
    }

    /// The fields of a posted form; none where the body is something else.
    ///
    /// @throws BadRequest if the form is too large or holds a broken escape
    public Form form() {
        return isOf(Form.MEDIA_TYPE) ? Form.read(body()) : Form.EMPTY;
    }

    /// Payload format 2.0 takes the cookies out of the headers; here they are one again.
    private static Map<String, String> withCookies(Map<String, String> headers, JsonNode cookies) {
        if (cookies.isEmpty()) {
            return headers;
        }
        var all = new TreeMap<>(headers);
        all.put(
                "cookie",
                String.join("; ", cookies.valueStream().map(JsonNode::asText).toList()));
        return all;
    }

    private static Content content(JsonNode event) {
        var body = event.path("body").asText("");
        if (!event.path("isBase64Encoded").asBoolean()) {
            return Content.of(body);
        }
        try {
            return Content.of(Base64.getDecoder().decode(body));
        } catch (IllegalArgumentException notBase64) {
            throw new BadRequest("the body is not base64");
        }
    }

    private static Map<String, String> texts(JsonNode object) {
        var texts = new TreeMap<String, String>();
        object.properties()
                .forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
        return texts;
    }

    private static Map<String, String> lowered(Map<String, String> headers) {
        var lowered = new TreeMap<String, String>();
        headers.forEach((name, value) -> lowered.put(name.toLowerCase(Locale.ROOT), value));
        return lowered;
    }
}
