package org.doublesens.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Works out CloudFormation's intrinsic functions, so that what is left is plain values.
final class Intrinsics {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern HOLE = Pattern.compile("\\$\\{(!?)([^}]*)}");

    private final JsonNode template;
    private final Map<String, String> parameters;
    private final Place place;
    private final Names names;
    private final Map<String, Boolean> conditions = new HashMap<>();

    Intrinsics(JsonNode template, Map<String, String> parameters, Place place) {
        this.template = template;
        this.parameters = parameters;
        this.place = place;
        this.names = new Names(place);
    }

    /// The value without intrinsics; empty where it says `AWS::NoValue`.
    Optional<JsonNode> resolve(JsonNode node) {
        if (node.isArray()) {
            var array = JSON.arrayNode();
            node.forEach(item -> resolve(item).ifPresent(array::add));
            return Optional.of(array);
        }
        if (!node.isObject()) {
            return Optional.of(node);
        }
        if (node.size() == 1) {
            var name = node.fieldNames().next();
            if (name.equals("Ref") || name.startsWith("Fn::")) {
                return function(name, node.get(name));
            }
        }
        var object = JSON.objectNode();
        node.properties()
                .forEach(entry -> resolve(entry.getValue()).ifPresent(value -> object.set(entry.getKey(), value)));
        return Optional.of(object);
    }

    boolean holds(String condition) {
        var known = conditions.get(condition);
        if (known != null) {
            return known;
        }
        var holds = truth(template.path("Conditions").path(condition));
        conditions.put(condition, holds);
        return holds;
    }

    private Optional<JsonNode> function(String name, JsonNode argument) {
        return switch (name) {
            case "Ref" -> reference(argument.asText());
            case "Fn::GetAtt" ->
                text(attribute(argument.path(0).asText(), argument.path(1).asText()));
            case "Fn::Sub" -> text(substitute(argument));
            case "Fn::If" -> resolve(argument.path(holds(argument.path(0).asText()) ? 1 : 2));
            case "Fn::Join" -> text(join(argument));
            case "Fn::Select" ->
                Optional.ofNullable(plain(argument.path(1)).get(argument.path(0).asInt()));
            case "Fn::Split" -> Optional.of(split(argument));
            case "Fn::FindInMap" -> Optional.of(findInMap(argument));
            case "Fn::Equals", "Fn::Not", "Fn::And", "Fn::Or" ->
                Optional.of(JSON.booleanNode(truth(JSON.objectNode().set(name, argument))));
            default -> throw new UnsupportedTemplate("the function " + name);
        };
    }

    private Optional<JsonNode> reference(String id) {
        return id.equals("AWS::NoValue") ? Optional.empty() : text(named(id));
    }

    private String named(String id) {
        var parameter = parameters.get(id);
        if (parameter != null) {
            return parameter;
        }
        return switch (id) {
            case "AWS::Region" -> place.region();
            case "AWS::AccountId" -> place.account();
            case "AWS::StackName" -> place.stack();
            case "AWS::Partition" -> "aws";
            case "AWS::URLSuffix" -> "amazonaws.com";
            case "AWS::StackId" -> place.arn("cloudformation", "stack/" + place.stack() + "/local");
            default -> ofResource(id);
        };
    }

    private String ofResource(String id) {
        var resource = template.path("Resources").path(id);
        if (!resource.isMissingNode()) {
            return names.reference(id, resource.path("Type").asText(), named(resource));
        }
        return generated(id)
                .orElseThrow(() -> new IllegalArgumentException(
                        "template.yaml refers to %s, which it neither declares nor has a default for".formatted(id)));
    }

    /// What SAM makes beside a resource: the alias of a machine or function, its role, its log group.
    private Optional<String> generated(String id) {
        for (var resource : template.path("Resources").properties()) {
            var alias = resource.getValue()
                    .path("Properties")
                    .path("AutoPublishAlias")
                    .asText("");
            if (!alias.isEmpty() && id.equals(resource.getKey() + "Alias" + alias)) {
                return Optional.of(attribute(resource.getKey(), "Arn") + ":" + alias);
            }
            if (id.equals(resource.getKey() + ".Alias") || id.equals(resource.getKey() + "Role")) {
                return Optional.of(id);
            }
        }
        return Optional.empty();
    }

    private String attribute(String id, String attribute) {
        var resource = template.path("Resources").path(id);
        if (resource.isMissingNode()) {
            return ofResource(id);
        }
        return names.attribute(id, resource.path("Type").asText(), named(resource), attribute);
    }

    /// The properties a name may stand in, without working out the others, which may refer back here.
    private JsonNode named(JsonNode resource) {
        var properties = JSON.objectNode();
        for (var property : resource.path("Properties").properties()) {
            if (property.getKey().endsWith("Name") && !property.getKey().equals("StageName")) {
                resolve(property.getValue()).ifPresent(value -> properties.set(property.getKey(), value));
            }
        }
        return properties;
    }

    private String substitute(JsonNode argument) {
        var text = argument.isArray() ? argument.path(0).asText() : argument.asText();
        var own = argument.path(1);
        return place.atHome(HOLE.matcher(text).replaceAll(hole -> {
            var name = hole.group(2);
            if (!hole.group(1).isEmpty()) {
                return Matcher.quoteReplacement("${" + name + "}");
            }
            return Matcher.quoteReplacement(hole(name.strip(), own));
        }));
    }

    private String hole(String name, JsonNode own) {
        if (own.has(name)) {
            return plain(own.get(name)).asText();
        }
        var dot = name.indexOf('.');
        return dot < 0 ? named(name) : attribute(name.substring(0, dot), name.substring(dot + 1));
    }

    private String join(JsonNode argument) {
        var parts = new ArrayList<String>();
        plain(argument.path(1)).forEach(part -> parts.add(part.asText()));
        return place.atHome(String.join(argument.path(0).asText(), parts));
    }

    private JsonNode split(JsonNode argument) {
        var array = JSON.arrayNode();
        for (var part : plain(argument.path(1))
                .asText()
                .split(Pattern.quote(argument.path(0).asText()), -1)) {
            array.add(part);
        }
        return array;
    }

    private JsonNode findInMap(JsonNode argument) {
        var keys = plain(argument);
        return template.path("Mappings")
                .path(keys.path(0).asText())
                .path(keys.path(1).asText())
                .path(keys.path(2).asText());
    }

    private boolean truth(JsonNode condition) {
        if (condition.isBoolean() || condition.isTextual()) {
            return condition.asBoolean();
        }
        var name = condition.fieldNames().next();
        var argument = condition.get(name);
        return switch (name) {
            case "Condition" -> holds(argument.asText());
            case "Fn::Equals" ->
                plain(argument.get(0)).asText().equals(plain(argument.get(1)).asText());
            case "Fn::Not" -> !truth(argument.get(0));
            case "Fn::And" -> argument.valueStream().allMatch(this::truth);
            case "Fn::Or" -> argument.valueStream().anyMatch(this::truth);
            default -> throw new UnsupportedTemplate("the condition " + name);
        };
    }

    private JsonNode plain(JsonNode node) {
        return resolve(node).orElse(JSON.nullNode());
    }

    private static Optional<JsonNode> text(String text) {
        return Optional.of(JSON.textNode(text));
    }
}
