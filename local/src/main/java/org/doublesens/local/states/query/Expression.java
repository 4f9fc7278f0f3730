package org.doublesens.local.states.query;

import com.dashjoin.jsonata.Jsonata;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// A JSONata expression, compiled once and evaluated as often as its state is visited; not for two threads at once.
public final class Expression {

    private static final String OPENING = "{%";
    private static final String CLOSING = "%}";

    private final String source;
    private final Jsonata compiled;

    private Expression(String source, Jsonata compiled) {
        this.source = source;
        this.compiled = compiled;
    }

    /// Only a text that begins with `{%` and ends with `%}` is an expression; anything else means itself.
    public static boolean isExpression(String text) {
        return text.length() >= OPENING.length() + CLOSING.length()
                && text.startsWith(OPENING)
                && text.endsWith(CLOSING);
    }

    /// Whether the text opens an expression without closing it, or the other way round.
    public static boolean isHalfAnExpression(String text) {
        return !isExpression(text) && (text.startsWith(OPENING) || text.endsWith(CLOSING));
    }

    /// Refuses a mistake in the grammar with an [IllegalArgumentException] that tells it.
    public static Expression compile(String text) {
        var source = text.substring(OPENING.length(), text.length() - CLOSING.length())
                .strip();
        try {
            var compiled = Jsonata.jsonata(source);
            compiled.setOutputConvertNulls(false);
            compiled.setValidateInput(false);
            return new Expression(source, compiled);
        } catch (RuntimeException mistake) {
            throw new IllegalArgumentException(Wording.of(mistake), mistake);
        }
    }

    public String source() {
        return source;
    }

    /// Evaluates on behalf of a field, which AWS's error texts name.
    public JsonNode evaluate(String field, Scope scope) throws EvaluationFailed {
        var value = value(field, scope);
        if (value == null) {
            throw failed(field, "returned nothing (undefined).");
        }
        try {
            return Values.json(value);
        } catch (IllegalArgumentException _) {
            throw failed(field, "returned an unsupported result type.");
        }
    }

    /// The failure AWS reports when the value is of another kind than the field takes.
    public EvaluationFailed unexpected(String field, String wanted, JsonNode value) {
        return failed(
                field,
                "returned an unexpected result type. Expected '%s', but was '%s' for value: %s"
                        .formatted(wanted, Values.kind(value), Values.text(value)));
    }

    // The engine lets bare NumberFormatException, ClassCastException and the like escape, and overflows on deep
    // recursion.
    private @Nullable Object value(String field, Scope scope) throws EvaluationFailed {
        try {
            return compiled.evaluate(null, scope.frame());
        } catch (RuntimeException | StackOverflowError trouble) {
            throw failed(field, "threw an error during evaluation. " + Wording.of(trouble));
        }
    }

    private EvaluationFailed failed(String field, String how) {
        return new EvaluationFailed(
                field, "The JSONata expression '%s' specified for the field '%s' %s".formatted(source, field, how));
    }
}
