package org.doublesens.local.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.doublesens.local.services.Wire;
import org.doublesens.local.template.Place;

/// Spells a request as API Gateway does in its payload format 2.0.
///
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
final class HttpEvent {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /// Bodies of other types arrive in base64, forms among them.
    private static final Pattern READABLE =
            Pattern.compile("text/.*|application/(.*\\+)?(json|xml|javascript)", Pattern.CASE_INSENSITIVE);

    private final HttpExchange exchange;
    private final RouteTable.Match match;

    HttpEvent(HttpExchange exchange, RouteTable.Match match) {
        this.exchange = exchange;
        this.match = match;
    }

    ObjectNode spell(byte[] body, Instant now, Organiser organiser) {
        var event = Wire.object()
                .put("version", "2.0")
                .put("routeKey", match.route().key())
                .put("rawPath", exchange.getRequestURI().getPath())
                .put("rawQueryString", query());
        cookies(event);
        headers(event);
        queryParameters(event);
        context(event, now, organiser);
        if (!match.parameters().isEmpty()) {
            match.parameters().forEach(event.putObject("pathParameters")::put);
        }
        return body.length == 0 ? event.put("isBase64Encoded", false) : withBody(event, body);
    }

    private String query() {
        var query = exchange.getRequestURI().getRawQuery();
        return query == null ? "" : query;
    }

    private void cookies(ObjectNode event) {
        var sent = exchange.getRequestHeaders().get("Cookie");
        if (sent != null) {
            var cookies = event.putArray("cookies");
            sent.forEach(line -> Pattern.compile("; *").splitAsStream(line).forEach(cookies::add));
        }
    }

    private void headers(ObjectNode event) {
        var headers = event.putObject("headers");
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Cookie")) {
                headers.put(name.toLowerCase(Locale.ROOT), String.join(",", values));
            }
        });
        headers.put("x-forwarded-proto", "http");
        headers.put("x-forwarded-for", exchange.getRemoteAddress().getAddress().getHostAddress());
    }

    private void queryParameters(ObjectNode event) {
        if (query().isEmpty()) {
            return;
        }
        var parameters = new LinkedHashMap<String, String>();
        for (var pair : query().split("&", -1)) {
            var parts = pair.split("=", 2);
            parameters.merge(
                    decoded(parts[0]), parts.length > 1 ? decoded(parts[1]) : "", (one, two) -> one + "," + two);
        }
        parameters.forEach(event.putObject("queryStringParameters")::put);
    }

    private void context(ObjectNode event, Instant now, Organiser organiser) {
        var context = event.putObject("requestContext")
                .put("accountId", Place.ACCOUNT)
                .put("apiId", "local");
        if (match.route().authorized()) {
            var jwt = context.putObject("authorizer").putObject("jwt");
            jwt.set("claims", organiser.claims());
            if (match.route().scopes().isEmpty()) {
                jwt.putNull("scopes");
            } else {
                match.route().scopes().forEach(jwt.putArray("scopes")::add);
            }
        }
        context.put("domainName", host()).put("domainPrefix", "local");
        context.putObject("http")
                .put("method", exchange.getRequestMethod())
                .put("path", exchange.getRequestURI().getPath())
                .put("protocol", exchange.getProtocol())
                .put("sourceIp", exchange.getRemoteAddress().getAddress().getHostAddress())
                .put("userAgent", first(exchange.getRequestHeaders(), "User-Agent"));
        context.put("requestId", UUID.randomUUID().toString())
                .put("routeKey", match.route().key())
                .put("stage", "$default")
                .put("time", TIME.format(now))
                .put("timeEpoch", now.toEpochMilli());
    }

    private String host() {
        return first(exchange.getRequestHeaders(), "Host").replaceFirst(":\\d+$", "");
    }

    private ObjectNode withBody(ObjectNode event, byte[] body) {
        var type = first(exchange.getRequestHeaders(), "Content-Type")
                .split(";", 2)[0]
                .strip();
        var readable = READABLE.matcher(type).matches();
        return event.put(
                        "body",
                        readable
                                ? new String(body, StandardCharsets.UTF_8)
                                : Base64.getEncoder().encodeToString(body))
                .put("isBase64Encoded", !readable);
    }

    private static String first(Headers headers, String name) {
        var value = headers.getFirst(name);
        return value == null ? "" : value;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
