package org.doublesens.local.states.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The value of a field that may hold expressions anywhere inside.
public sealed interface Template {

    /// The field is not there.
    record Absent() implements Template {}

    /// Means itself.
    record Literal(JsonNode value) implements Template {}

    /// Is computed when the state is visited.
    record Computed(String field, Expression expression) implements Template {}

    /// A list with an expression somewhere inside.
    record Listed(List<Template> elements) implements Template {
        public Listed {
            elements = List.copyOf(elements);
        }
    }

    /// An object with an expression somewhere inside; its members keep their order.
    record Grouped(Map<String, Template> members) implements Template {
        public Grouped {
            members = new LinkedHashMap<>(members);
        }
    }

    /// Reads a field, named as AWS's error texts name it: `Output`, `Output/result`, `Items[0]`.
    static Template read(String field, JsonNode value) {
        return switch (value.getNodeType()) {
            case OBJECT -> grouped(field, value);
            case ARRAY -> listed(field, value);
            case STRING ->
                Expression.isExpression(value.textValue())
                        ? new Computed(field, Expression.compile(value.textValue()))
                        : new Literal(value);
            case MISSING -> new Absent();
            default -> new Literal(value);
        };
    }

    private static Template grouped(String field, JsonNode object) {
        var members = new LinkedHashMap<String, Template>();
        object.properties()
                .forEach(
                        member -> members.put(member.getKey(), read(field + "/" + member.getKey(), member.getValue())));
        return members.values().stream().allMatch(Literal.class::isInstance)
                ? new Literal(object)
                : new Grouped(members);
    }

    private static Template listed(String field, JsonNode array) {
        var elements = new ArrayList<Template>();
        for (var index = 0; index < array.size(); index++) {
            elements.add(read("%s[%d]".formatted(field, index), array.get(index)));
        }
        return elements.stream().allMatch(Literal.class::isInstance) ? new Literal(array) : new Listed(elements);
    }

    default boolean isPresent() {
        return !(this instanceof Absent);
    }

    /// The value in this scope, or `otherwise` where the field is not there.
    default JsonNode evaluate(Scope scope, JsonNode otherwise) throws EvaluationFailed {
        return switch (this) {
            case Absent() -> otherwise;
            case Literal(var value) -> value;
            case Computed(var field, var expression) -> expression.evaluate(field, scope);
            case Listed(var elements) -> evaluated(elements, scope);
            case Grouped(var members) -> evaluated(members, scope);
        };
    }

    private static JsonNode evaluated(List<Template> elements, Scope scope) throws EvaluationFailed {
        var array = JsonNodeFactory.instance.arrayNode(elements.size());
        for (var element : elements) {
            array.add(element.evaluate(scope, JsonNodeFactory.instance.nullNode()));
        }
        return array;
    }

    private static JsonNode evaluated(Map<String, Template> members, Scope scope) throws EvaluationFailed {
        var object = JsonNodeFactory.instance.objectNode();
        for (var member : members.entrySet()) {
            object.set(member.getKey(), member.getValue().evaluate(scope, JsonNodeFactory.instance.nullNode()));
        }
        return object;
    }

    /// The failure AWS reports when the value of this field is of another kind than it takes.
    default EvaluationFailed unexpected(String field, String wanted, JsonNode value) {
        return this instanceof Computed(var name, var expression)
                ? expression.unexpected(name, wanted, value)
                : new EvaluationFailed(
                        field,
                        "The field '%s' must be of type '%s', but was '%s' for value: %s"
                                .formatted(field, wanted, Values.kind(value), Values.text(value)));
    }
}
