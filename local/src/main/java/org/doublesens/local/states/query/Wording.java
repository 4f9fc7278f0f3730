package org.doublesens.local.states.query;

import com.dashjoin.jsonata.JException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Tells an evaluator's trouble in the words of JSONata's reference implementation, which AWS passes on.
///
/// Source: the error table of jsonata 2.0.6, where a value stands as JSON and the index of an argument bare.
final class Wording {

    private static final Pattern INPUT = Pattern.compile("For input string: (\".*\")", Pattern.DOTALL);

    private Wording() {}

    static String of(Throwable trouble) {
        return switch (trouble) {
            case JException known -> known.getError() + ": " + wording(known);
            case NumberFormatException mistake -> "D3030: Unable to cast value to a number: " + number(mistake);
            case StackOverflowError _ ->
                "U1001: Stack overflow error: Check for non-terminating recursive function.  Consider rewriting as tail-recursive.";
            default -> String.valueOf(trouble.getMessage());
        };
    }

    /// The engine puts quotes around whatever it fills in, forgets
    /// what it was not told, and says "Object" for "function".
    private static String wording(JException known) {
        var text = String.valueOf(known.getMessage()).replace(" Object ", " function ");
        text = bare(bare(text, known.getCurrent()), known.getExpected());
        return switch (known.getError()) {
            case "T0410", "T0411" -> text.replaceFirst("Argument \"(\\d+)\"", "Argument $1");
            case "T0412" -> "The argument of the function must be an array of \"%s\"".formatted(known.getExpected());
            case "D1001" -> "Number out of range: null";
            default -> text.replaceAll("( of operator)? \\{\\{\\w+}}", "");
        };
    }

    private static String bare(String text, @Nullable Object filledIn) {
        return filledIn instanceof Number || filledIn instanceof Boolean || filledIn instanceof Map
                ? text.replace("\"" + filledIn + "\"", Values.text(Values.json(filledIn)))
                : text;
    }

    private static String number(NumberFormatException mistake) {
        var input = INPUT.matcher(String.valueOf(mistake.getMessage()));
        return input.find() ? input.group(1) : "\"\"";
    }
}
