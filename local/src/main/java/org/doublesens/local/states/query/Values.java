package org.doublesens.local.states.query;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns JSON into what the JSONata engine works on, and its results back into JSON.
public final class Values {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// An object with nothing in it.
    public static final JsonNode NONE = NODES.objectNode();

    private Values() {}

    /// JSON null becomes the engine's own null, because to the engine a Java null is "nothing at all".
    public static Object plain(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> plainObject(node);
            case ARRAY -> plainArray(node);
            case STRING -> node.textValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER -> node.numberValue();
            case NULL, MISSING, BINARY, POJO -> Jsonata.NULL_VALUE;
        };
    }

    private static Map<String, Object> plainObject(JsonNode node) {
        var object = LinkedHashMap.<String, Object>newLinkedHashMap(node.size());
        node.properties().forEach(member -> object.put(member.getKey(), plain(member.getValue())));
        return object;
    }

    private static List<Object> plainArray(JsonNode node) {
        var array = new ArrayList<>(node.size());
        node.forEach(element -> array.add(plain(element)));
        return array;
    }

    /// Refuses what JSON cannot say, such as a function, with an [IllegalArgumentException].
    public static JsonNode json(@Nullable Object value) {
        return switch (value) {
            case Map<?, ?> object -> jsonObject(object);
            case List<?> array -> jsonArray(array);
            case String text -> NODES.textNode(text);
            case Boolean truth -> NODES.booleanNode(truth);
            case Integer number -> NODES.numberNode(number);
            case Long number when number == number.intValue() -> NODES.numberNode(number.intValue());
            case Long number -> NODES.numberNode(number);
            case Float number -> NODES.numberNode(number);
            case Double number -> NODES.numberNode(number);
            case BigInteger number -> NODES.numberNode(number);
            case BigDecimal number -> NODES.numberNode(number);
            case null -> NODES.nullNode();
            case Object other when other == Jsonata.NULL_VALUE -> NODES.nullNode();
            default -> throw new IllegalArgumentException("not JSON: " + value.getClass());
        };
    }

    private static ObjectNode jsonObject(Map<?, ?> object) {
        var node = NODES.objectNode();
        object.forEach((name, value) -> node.set(String.valueOf(name), json(value)));
        return node;
    }

    private static ArrayNode jsonArray(List<?> array) {
        var node = NODES.arrayNode(array.size());
        array.forEach(element -> node.add(json(element)));
        return node;
    }

    /// The compact text of a value, as it stands in histories and error texts.
    public static String text(JsonNode node) {
        return node.toString();
    }

    public static int bytes(JsonNode node) {
        return text(node).getBytes(StandardCharsets.UTF_8).length;
    }

    /// How JSON calls the kind of the value: object, array, string, number, boolean or null.
    public static String kind(JsonNode node) {
        return node.getNodeType().name().toLowerCase(Locale.ROOT);
    }

    /// The value a JSON text stands for.
    public static JsonNode parse(String text) throws JsonProcessingException {
        return Reader.MAPPER.readTree(text);
    }
}
