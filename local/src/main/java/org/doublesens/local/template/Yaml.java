package org.doublesens.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/// Reads YAML into JSON, CloudFormation's short tags into their long form: `!Ref X` becomes `{"Ref": "X"}`.
final class Yaml {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Yaml() {}

    static JsonNode read(String text) {
        var settings = LoadSettings.builder().setLabel("template").build();
        return new Compose(settings).composeString(text).map(Yaml::convert).orElseGet(JSON::objectNode);
    }

    private static JsonNode convert(Node node) {
        var tag = node.getTag().getValue();
        return tag.startsWith("!") && tag.length() > 1 ? intrinsic(tag.substring(1), plain(node)) : plain(node);
    }

    private static JsonNode intrinsic(String name, JsonNode argument) {
        return switch (name) {
            case "Ref", "Condition" -> JSON.objectNode().set(name, argument);
            case "GetAtt" -> JSON.objectNode().set("Fn::GetAtt", attribute(argument));
            default -> JSON.objectNode().set("Fn::" + name, argument);
        };
    }

    private static JsonNode attribute(JsonNode argument) {
        if (!argument.isTextual()) {
            return argument;
        }
        var dot = argument.asText().indexOf('.');
        return JSON.arrayNode()
                .add(argument.asText().substring(0, dot))
                .add(argument.asText().substring(dot + 1));
    }

    private static JsonNode plain(Node node) {
        return switch (node) {
            case MappingNode mapping -> object(mapping);
            case SequenceNode sequence -> {
                var array = JSON.arrayNode();
                sequence.getValue().forEach(item -> array.add(convert(item)));
                yield array;
            }
            case ScalarNode scalar -> value(scalar);
            default -> throw new IllegalArgumentException("unexpected YAML " + node);
        };
    }

    private static ObjectNode object(MappingNode mapping) {
        var object = JSON.objectNode();
        for (var entry : mapping.getValue()) {
            var key = ((ScalarNode) entry.getKeyNode()).getValue();
            if (object.has(key)) {
                throw new IllegalArgumentException("the key " + key + " stands twice in one place");
            }
            object.set(key, convert(entry.getValueNode()));
        }
        return object;
    }

    private static JsonNode value(ScalarNode scalar) {
        var text = scalar.getValue();
        var tag = scalar.getTag();
        if (tag.equals(Tag.INT)) {
            return JSON.numberNode(new BigInteger(text));
        }
        if (tag.equals(Tag.FLOAT)) {
            return JSON.numberNode(new BigDecimal(text));
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(text));
        }
        return tag.equals(Tag.NULL) ? JSON.nullNode() : JSON.textNode(text);
    }
}
