package org.doublesens.local.states.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doublesens.local.states.query.Values;

/// Compares a value with a recorded one, in which wildcards stand for what differs from run to run.
final class Pattern {

    private static final String ANY = "*any*";
    private static final String OPTIONAL = "*optional*";
    private static final String JSON_TEXT = "*json*";

    private Pattern() {}

    /// Where the first difference is, and which; empty if there is none.
    static String difference(String place, JsonNode recorded, JsonNode actual) {
        return difference(place, recorded, actual, false);
    }

    private static String difference(String place, JsonNode recorded, JsonNode actual, boolean mayHaveMore) {
        if (isWildcard(recorded)) {
            return "";
        }
        if (recorded.isObject() && recorded.size() == 1 && recorded.has(JSON_TEXT)) {
            return jsonText(place, recorded.path(JSON_TEXT), actual);
        }
        var same = switch (recorded.getNodeType()) {
            case OBJECT -> actual.isObject();
            case ARRAY -> actual.isArray() && actual.size() == recorded.size();
            case STRING -> actual.isTextual() && matches(recorded.textValue(), actual.textValue());
            case NUMBER -> actual.isNumber() && actual.decimalValue().compareTo(recorded.decimalValue()) == 0;
            default -> recorded.equals(actual);
        };
        if (!same) {
            return "%s: wanted %s, got %s".formatted(place, brief(recorded), brief(actual));
        }
        return recorded.isObject() ? members(place, recorded, actual, mayHaveMore) : elements(place, recorded, actual);
    }

    private static boolean isWildcard(JsonNode recorded) {
        return recorded.asText().equals(ANY) || recorded.asText().equals(OPTIONAL);
    }

    private static String jsonText(String place, JsonNode recorded, JsonNode actual) {
        try {
            var value = Values.parse(actual.asText());
            return actual.isTextual()
                    ? difference(place + "(json)", recorded, value, true)
                    : "%s: wanted JSON text, got %s".formatted(place, brief(actual));
        } catch (JsonProcessingException _) {
            return "%s: wanted JSON text, got %s".formatted(place, brief(actual));
        }
    }

    private static String members(String place, JsonNode recorded, JsonNode actual, boolean mayHaveMore) {
        for (var member : recorded.properties()) {
            var inside = place + "." + member.getKey();
            var value = actual.path(member.getKey());
            if (value.isMissingNode() && !member.getValue().asText().equals(OPTIONAL)) {
                return inside + ": missing";
            }
            var difference = difference(inside, member.getValue(), value, false);
            if (!difference.isEmpty()) {
                return difference;
            }
        }
        var surplus = actual.properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !recorded.has(name))
                .collect(Collectors.joining(", "));
        return mayHaveMore || surplus.isEmpty() ? "" : "%s: surplus %s".formatted(place, surplus);
    }

    private static String elements(String place, JsonNode recorded, JsonNode actual) {
        for (var index = 0; index < recorded.size(); index++) {
            var difference =
                    difference("%s[%d]".formatted(place, index), recorded.path(index), actual.path(index), false);
            if (!difference.isEmpty()) {
                return difference;
            }
        }
        return "";
    }

    private static boolean matches(String recorded, String actual) {
        if (!recorded.contains(ANY)) {
            return recorded.equals(actual);
        }
        var regex = Stream.of(recorded.split(java.util.regex.Pattern.quote(ANY), -1))
                .map(java.util.regex.Pattern::quote)
                .collect(Collectors.joining(".*"));
        Matcher matcher = java.util.regex.Pattern.compile(regex, java.util.regex.Pattern.DOTALL)
                .matcher(actual);
        return matcher.matches();
    }

    private static String brief(JsonNode value) {
        var text = value.isMissingNode() ? "nothing" : Values.text(value);
        return text.length() < 300 ? text : text.substring(0, 297) + "...";
    }
}
