package org.doublesens.local.states.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Pattern;
import org.doublesens.local.states.query.Expression;

/// Checks the expressions in a field: how they open and close, their grammar, and what they look at.
///
/// Source: "Transforming data with JSONata in Step Functions".
final class ExpressionCheck {

    /// What an expression may look at beside `$states.input` and `$states.context`.
    enum Sight {
        INPUT(""),
        RESULT("result"),
        ERROR("errorOutput");

        private final String member;

        Sight(String member) {
            this.member = member;
        }
    }

    private static final Pattern TEXT_OR_COMMENT =
            Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern LOOK = Pattern.compile("\\$states\\s*\\.\\s*(result|errorOutput)(?!\\w)");

    private final Findings findings;

    ExpressionCheck(Findings findings) {
        this.findings = findings;
    }

    void check(JsonNode value, String location, Sight sight) {
        switch (value.getNodeType()) {
            case OBJECT ->
                value.properties().forEach(member -> check(member.getValue(), location + "/" + member.getKey(), sight));
            case ARRAY -> {
                for (var index = 0; index < value.size(); index++) {
                    check(value.get(index), "%s[%d]".formatted(location, index), sight);
                }
            }
            case STRING -> text(value.textValue(), location, sight);
            default -> {}
        }
    }

    /// A text with spaces around its braces means itself (recorded: output.base_cases.BASE_LITERALS).
    private void text(String text, String location, Sight sight) {
        if (Expression.isExpression(text)) {
            expression(text, location, sight);
            return;
        }
        if (Expression.isHalfAnExpression(text)) {
            findings.add(location, "A JSONata expression must start with '{%' and end with '%}'");
        }
    }

    private void expression(String text, String location, Sight sight) {
        try {
            var looks = LOOK.matcher(
                    TEXT_OR_COMMENT.matcher(Expression.compile(text).source()).replaceAll("''"));
            while (looks.find()) {
                if (!looks.group(1).equals(sight.member)) {
                    findings.add(location, "'$states.%s' is not accessible in this field".formatted(looks.group(1)));
                }
            }
        } catch (IllegalArgumentException mistake) {
            findings.add(
                    "INVALID_JSONATA_EXPRESSION",
                    location,
                    "The JSONata expression is not valid: " + mistake.getMessage());
        }
    }
}
