package org.doublesens.local.states.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Keeps the checks of definitions to `states/definitions.json`:
/// each with its mistakes, and where AWS documents the rule.
class RefusedDefinitionsTest {

    private static final String DEFINITIONS = "/states/definitions.json";

    @TestFactory
    List<DynamicTest> findsTheMistakesOfADefinition() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        try (var file = RefusedDefinitionsTest.class.getResourceAsStream(DEFINITIONS)) {
            for (var each : new ObjectMapper().readTree(file)) {
                var name = "%s (%s)"
                        .formatted(
                                each.path("name").asText(), each.path("source").asText());
                tests.add(DynamicTest.dynamicTest(name, () -> check(each)));
            }
        }
        assertThat(tests).hasSizeGreaterThan(100);
        return tests;
    }

    private static void check(JsonNode each) {
        var wanted = new ArrayList<String>();
        each.path("mistakes").forEach(mistake -> wanted.add(mistake.asText()));

        var found = Definitions.check(each.path("definition").toString(), Workflow.STANDARD);

        assertThat(found).map(Diagnostic::toString).containsExactlyInAnyOrderElementsOf(wanted);
    }
}
