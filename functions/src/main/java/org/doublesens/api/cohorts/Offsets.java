package org.doublesens.api.cohorts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Json;

/// Says instants in the zone a reader asks for, with its offset, instead of in UTC: the same instants (RFC 3339).
final class Offsets {
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
    private static final Pattern INSTANT =
            Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\\.[0-9]{1,9})?)?Z");

    private Offsets() {}

    /// Honours `?zone=Europe/Paris` on whatever is read.
    static HttpResponse answer(HttpRequest request, Function<HttpRequest, HttpResponse> reading) {
        var zone = request.query().text("zone");
        if (zone.isEmpty()) {
            return reading.apply(request);
        }
        if (!ZONES.contains(zone)) {
            return Problems.badRequest("zone is a time zone of the IANA list, such as Europe/Paris.");
        }
        var answer = reading.apply(request);
        return isJson(answer) ? said(answer, ZoneId.of(zone)) : answer;
    }

    private static boolean isJson(HttpResponse answer) {
        return answer.statusCode() == 200
                && "application/json".equals(answer.headers().get("content-type"));
    }

    private static HttpResponse said(HttpResponse answer, ZoneId zone) {
        var said = said(Json.tree(answer.body()), zone);
        return new HttpResponse(answer.statusCode(), answer.headers(), Json.write(said));
    }

    private static JsonNode said(JsonNode node, ZoneId zone) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(field -> field.setValue(said(field.getValue(), zone)));
            case ArrayNode array -> {
                for (var at = 0; at < array.size(); at++) {
                    array.set(at, said(array.get(at), zone));
                }
            }
            case TextNode text
            when INSTANT.matcher(text.textValue()).matches() -> {
                return TextNode.valueOf(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        Instant.parse(text.textValue()).atZone(zone)));
            }
            default -> {}
        }
        return node;
    }
}
