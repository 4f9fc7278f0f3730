package org.doublesens.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// JSON trees as DynamoDB documents and back, so that whoever opens the table reads words.
final class Documents {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private Documents() {}

    static AttributeValue toAttribute(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> AttributeValue.fromM(members(node));
            case ARRAY -> AttributeValue.fromL(elements(node));
            case STRING -> AttributeValue.fromS(node.textValue());
            case NUMBER -> AttributeValue.fromN(node.asText());
            case BOOLEAN -> AttributeValue.fromBool(node.booleanValue());
            case NULL, MISSING -> AttributeValue.fromNul(true);
            case BINARY, POJO -> throw new IllegalArgumentException("no document for " + node.getNodeType());
        };
    }

    static JsonNode toJson(AttributeValue value) {
        return switch (value.type()) {
            case M -> object(value.m());
            case L -> array(value.l());
            case S -> NODES.textNode(value.s());
            case N -> number(value.n());
            case BOOL -> NODES.booleanNode(value.bool());
            case NUL -> NODES.nullNode();
            // The SDK does not name the type of an empty map.
            case UNKNOWN_TO_SDK_VERSION -> NODES.objectNode();
            case SS, NS, BS, B ->
                throw new IllegalArgumentException("no JSON for an attribute of type " + value.type());
        };
    }

    private static Map<String, AttributeValue> members(JsonNode node) {
        var members = new LinkedHashMap<String, AttributeValue>();
        node.properties().forEach(member -> members.put(member.getKey(), toAttribute(member.getValue())));
        return members;
    }

    private static List<AttributeValue> elements(JsonNode node) {
        var elements = new ArrayList<AttributeValue>();
        node.forEach(element -> elements.add(toAttribute(element)));
        return elements;
    }

    private static JsonNode object(Map<String, AttributeValue> members) {
        var node = NODES.objectNode();
        members.forEach((name, value) -> node.set(name, toJson(value)));
        return node;
    }

    private static JsonNode array(List<AttributeValue> elements) {
        var node = NODES.arrayNode();
        elements.forEach(element -> node.add(toJson(element)));
        return node;
    }

    private static JsonNode number(String text) {
        var exact = new BigDecimal(text);
        return exact.scale() <= 0 && exact.precision() < 19
                ? NODES.numberNode(exact.longValueExact())
                : NODES.numberNode(exact);
    }
}
