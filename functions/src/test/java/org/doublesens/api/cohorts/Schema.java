package org.doublesens.api.cohorts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// Holds a value against a schema of the contract: the part of JSON Schema 2020-12 that the contract uses.
final class Schema {
    private final JsonNode contract;

    Schema(JsonNode contract) {
        this.contract = contract;
    }

    JsonNode resolved(JsonNode node) {
        var reference = node.path("$ref").asText("");
        return reference.isEmpty() ? node : resolved(contract.at(reference.substring(1)));
    }

    /// Every way in which the value is not what the schema says.
    List<String> mistakes(JsonNode schema, JsonNode value) {
        var mistakes = new ArrayList<String>();
        check(resolved(schema), value, "", mistakes);
        return mistakes;
    }

    private void check(JsonNode schema, JsonNode value, String at, List<String> mistakes) {
        if (schema.isMissingNode()) {
            mistakes.add(at + " has no schema");
            return;
        }
        if (schema.has("enum") && !contains(schema.path("enum"), value)) {
            mistakes.add(at + " is none of " + schema.path("enum") + ": " + value);
        }
        if (schema.has("type") && !isOf(schema.path("type").asText(), value)) {
            mistakes.add(at + " is no " + schema.path("type").asText() + ": " + value);
        }
        checkLimits(schema, value, at, mistakes);
        checkFields(schema, value, at, mistakes);
        if (value.isArray()) {
            for (var index = 0; index < value.size(); index++) {
                check(resolved(schema.path("items")), value.get(index), at + "/" + index, mistakes);
            }
        }
    }

    private static void checkLimits(JsonNode schema, JsonNode value, String at, List<String> mistakes) {
        if (value.isTextual()
                && schema.has("pattern")
                && !value.asText().matches(schema.path("pattern").asText())) {
            mistakes.add(at + " does not match: " + value);
        }
        if (value.isTextual()
                && value.asText().length() > schema.path("maxLength").asInt(Integer.MAX_VALUE)) {
            mistakes.add(at + " is too long");
        }
        if (value.isNumber()
                && (value.asDouble() < schema.path("minimum").asDouble(Double.NEGATIVE_INFINITY)
                        || value.asDouble() > schema.path("maximum").asDouble(Double.POSITIVE_INFINITY))) {
            mistakes.add(at + " is out of range: " + value);
        }
    }

    private void checkFields(JsonNode schema, JsonNode value, String at, List<String> mistakes) {
        if (!value.isObject()) {
            return;
        }
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                mistakes.add(at + "/" + name.asText() + " is missing");
            }
        });
        var others = schema.path("additionalProperties");
        value.properties().forEach(field -> {
            var name = field.getKey();
            var known = schema.path("properties").path(name);
            if (!known.isMissingNode()) {
                check(resolved(known), field.getValue(), at + "/" + name, mistakes);
            } else if (others.isObject()) {
                check(resolved(others), field.getValue(), at + "/" + name, mistakes);
            } else {
                mistakes.add(at + "/" + name + " is not in the contract");
            }
        });
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (var one : values) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            default -> throw new IllegalArgumentException(type);
        };
    }
}
