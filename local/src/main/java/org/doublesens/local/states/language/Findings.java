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

    /// A whole number within bounds, or an expression that will give one.
    void number(JsonNode owner, String location, String field, double least, double most) {
        var value = owner.path(field);
        if (value.isMissingNode() || isExpression(value)) {
            return;
        }
        if (!value.isNumber() || value.doubleValue() < least || value.doubleValue() > most) {
            add(
                    location + "/" + field,
                    "The value must be a number from %s to %s".formatted(plain(least), plain(most)));
        }
    }

    /// Every expression anywhere in the value must be grammatical.
    void expressions(JsonNode value, String location) {
        switch (value.getNodeType()) {
            case OBJECT ->
                value.properties().forEach(member -> expressions(member.getValue(), location + "/" + member.getKey()));
            case ARRAY -> {
                for (var index = 0; index < value.size(); index++) {
                    expressions(value.get(index), "%s[%d]".formatted(location, index));
                }
            }
            case STRING -> expression(value.textValue(), location);
            default -> {}
        }
    }

    static boolean isExpression(JsonNode value) {
        return value.isTextual() && Expression.isExpression(value.textValue());
    }

    private void expression(String text, String location) {
        if (!Expression.isExpression(text)) {
            return;
        }
        try {
            Expression.compile(text);
        } catch (IllegalArgumentException mistake) {
            add("INVALID_JSONATA_EXPRESSION", location, "The JSONata expression is not valid: " + mistake.getMessage());
        }
    }

    private static String plain(double bound) {
        return bound == Math.rint(bound) ? Long.toString((long) bound) : Double.toString(bound);
    }
}
