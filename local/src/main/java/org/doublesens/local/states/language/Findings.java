package org.doublesens.local.states.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.doublesens.local.states.query.Expression;

/// The mistakes found so far, and the checks of single values that find more.
final class Findings {

    private final List<Diagnostic> all = new ArrayList<>();
    private final Set<String> stateNames = new LinkedHashSet<>();

    List<Diagnostic> all() {
        return List.copyOf(all);
    }

    void add(String location, String message) {
        all.add(Diagnostic.schema(location, message));
    }

    void add(String code, String location, String message) {
        all.add(new Diagnostic(code, message, location));
    }

    /// Names of states are unique in the whole machine, branches and iterations included.
    void name(String state, String location) {
        if (!stateNames.add(state)) {
            add("DUPLICATE_STATE_NAME", location, "Duplicate State name: " + state);
        }
        if (state.isEmpty() || state.length() > 80) {
            add(location, "A state's name must have 1 to 80 characters");
        }
    }

    void required(JsonNode owner, String location, String... fields) {
        var missing = new ArrayList<String>();
        for (var field : fields) {
            if (!owner.has(field)) {
                missing.add(field);
            }
        }
        if (!missing.isEmpty()) {
            add(location, "These fields are required: " + missing);
        }
    }

    void onlyKnown(JsonNode owner, String location, Set<String> known) {
        owner.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                add(location, "Field '%s' is not supported".formatted(field));
            }
        });
    }

    /// A number within bounds, or an expression that will give one.
    void number(JsonNode owner, String location, String field, long least, long most) {
        if (!isExpression(owner.path(field))) {
            constant(owner, location, field, least, most);
        }
    }

    /// A whole number within bounds, or an expression that will give one.
    void whole(JsonNode owner, String location, String field, long least, long most) {
        if (!isExpression(owner.path(field))) {
            wholeConstant(owner, location, field, least, most);
        }
    }

    /// A number within bounds, in a field that takes no expression.
    void constant(JsonNode owner, String location, String field, long least, long most) {
        var value = owner.path(field);
        if (!value.isMissingNode() && !isWithin(value, least, most)) {
            add(location + "/" + field, "The value must be a number from %d to %d".formatted(least, most));
        }
    }

    /// A whole number within bounds, in a field that takes no expression.
    void wholeConstant(JsonNode owner, String location, String field, long least, long most) {
        var value = owner.path(field);
        if (!value.isMissingNode() && !(value.isIntegralNumber() && isWithin(value, least, most))) {
            add(location + "/" + field, "The value must be a whole number from %d to %d".formatted(least, most));
        }
    }

    private static boolean isWithin(JsonNode value, long least, long most) {
        return value.isNumber() && value.doubleValue() >= least && value.doubleValue() <= most;
    }

    void text(JsonNode owner, String location, String... fields) {
        for (var field : fields) {
            if (owner.has(field) && !owner.path(field).isTextual()) {
                add(location + "/" + field, "The value must be a text");
            }
        }
    }

    static boolean isExpression(JsonNode value) {
        return value.isTextual() && Expression.isExpression(value.textValue());
    }
}
