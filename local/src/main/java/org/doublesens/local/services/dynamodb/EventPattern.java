package org.doublesens.local.services.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/// Lambda's event filter: whether an event has what a pattern asks for.
///
/// The operators are those of https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html.
final class EventPattern {
    private EventPattern() {}

    static boolean matches(JsonNode pattern, JsonNode event) {
        return pattern.properties().stream()
                .allMatch(field ->
                        field.getKey().equals("$or") && field.getValue().isArray()
                                ? field.getValue().valueStream().anyMatch(either -> matches(either, event))
                                : asked(field.getValue(), event.path(field.getKey())));
    }

    private static boolean asked(JsonNode wanted, JsonNode found) {
        if (wanted.isObject()) {
            return matches(wanted, found);
        }
        return wanted.valueStream()
                .anyMatch(one ->
                        found.isArray() ? found.valueStream().anyMatch(item -> fits(one, item)) : fits(one, found));
    }

    private static boolean fits(JsonNode rule, JsonNode found) {
        if (!rule.isObject()) {
            return rule.isNumber() && found.isNumber()
                    ? rule.decimalValue().compareTo(found.decimalValue()) == 0
                    : rule.equals(found);
        }
        var operator = rule.fieldNames().next();
        var argument = rule.get(operator);
        return switch (operator) {
            case "exists" -> argument.asBoolean() != found.isMissingNode();
            case "prefix" -> found.isTextual() && found.asText().startsWith(argument.asText());
            case "suffix" -> found.isTextual() && found.asText().endsWith(argument.asText());
            case "equals-ignore-case" -> found.isTextual() && found.asText().equalsIgnoreCase(argument.asText());
            case "anything-but" -> !found.isMissingNode() && !excluded(argument, found);
            case "numeric" -> found.isNumber() && within(argument, found.decimalValue());
            default -> throw new IllegalArgumentException("Lambda's filters know no operator " + operator);
        };
    }

    private static boolean excluded(JsonNode argument, JsonNode found) {
        return argument.isArray() ? argument.valueStream().anyMatch(one -> fits(one, found)) : fits(argument, found);
    }

    private static boolean within(JsonNode comparisons, BigDecimal number) {
        for (int at = 0; at + 1 < comparisons.size(); at += 2) {
            var order = number.compareTo(comparisons.get(at + 1).decimalValue());
            var holds = switch (comparisons.get(at).asText()) {
                case "=" -> order == 0;
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                default -> throw new IllegalArgumentException("no comparison " + comparisons.get(at));
            };
            if (!holds) {
                return false;
            }
        }
        return true;
    }
}
