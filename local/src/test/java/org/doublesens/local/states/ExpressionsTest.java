package org.doublesens.local.states;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.local.states.query.Values;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Keeps expressions to `states/expressions.json`: what each gives, or how AWS would tell that it gives nothing.
///
/// Values follow the JSONata 2.0 reference and the recordings; error texts the reference implementation's table.
class ExpressionsTest {

    private static final String EXPRESSIONS = "/states/expressions.json";

    @TestFactory
    List<DynamicTest> evaluates() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        try (var file = ExpressionsTest.class.getResourceAsStream(EXPRESSIONS)) {
            for (var each : new ObjectMapper().readTree(file)) {
                tests.add(DynamicTest.dynamicTest(each.path("expression").asText(), () -> check(each)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(150);
        return tests;
    }

    private static void check(JsonNode each) {
        var output = new ObjectMapper()
                .createObjectNode()
                .put("Type", "Pass")
                .put("Output", "{%% %s %%}".formatted(each.path("expression").asText()))
                .put("End", true);
        var input = each.has("input") ? Values.text(each.path("input")) : "{}";

        var execution = new Rehearsal()
                .run("\"StartAt\": \"S\", \"States\": {\"S\": %s}".formatted(Values.text(output)), input);

        if (each.has("trouble")) {
            assertThat(execution.error()).contains("States.QueryEvaluationError");
            assertThat(execution.cause().orElseThrow())
                    .endsWith(each.path("trouble").asText());
            return;
        }
        var value = execution.output().orElseThrow(() -> new AssertionError(execution.cause()));
        assertThat(value.equals(ExpressionsTest::byValue, each.path("output")))
                .as("%s instead of %s", value, each.path("output"))
                .isTrue();
    }

    /// 1 and 1.0 are the same number.
    private static int byValue(JsonNode one, JsonNode other) {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    }
}
