package org.doublesens.local.states.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.local.states.Execution;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Compares whole histories, event by event, where AWS's order does not depend on chance.
class HistoryTest {

    private static final Path CORPUS = Path.of("../../shared/conformance/visible");

    @TestFactory
    List<DynamicTest> notesTheSameEventsInTheSameOrder() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no recordings of AWS beside the repository");
        var tests = new ArrayList<DynamicTest>();
        for (var each : Case.in(CORPUS)) {
            if (each.recording().path("history").isArray()
                    && !each.recording().path("query_language").asText().equals("mixed")) {
                tests.add(DynamicTest.dynamicTest(each.name(), () -> compare(each)));
            }
        }
        return tests;
    }

    @TestFactory
    List<DynamicTest> notesTheSameFailures() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no recordings of AWS beside the repository");
        var tests = new ArrayList<DynamicTest>();
        for (var each : Case.in(CORPUS)) {
            if (!each.recording().path("failures").isEmpty()
                    && !each.recording().path("query_language").asText().equals("mixed")) {
                tests.add(DynamicTest.dynamicTest(each.name(), () -> compareFailures(each)));
            }
        }
        return tests;
    }

    private static void compareFailures(Case each) {
        var wanted = new ArrayList<String>();
        each.recording()
                .path("failures")
                .forEach(failure -> wanted.add(failure.path("type").asText()));

        var execution = new ExecutionTrial(each.recording(), Instant.parse("2027-02-01T08:00:00Z")).run();

        assertThat(types(execution)).filteredOn(HistoryTest::isFailure).isEqualTo(wanted);
    }

    private static boolean isFailure(String type) {
        return type.matches(".*(Failed|TimedOut|Aborted)") && !type.startsWith("Execution");
    }

    private static void compare(Case each) {
        var wanted = new ArrayList<String>();
        each.recording().path("history").forEach(type -> wanted.add(type.asText()));

        var execution = new ExecutionTrial(each.recording(), Instant.parse("2027-02-01T08:00:00Z")).run();

        assertThat(types(execution)).isEqualTo(wanted);
    }

    private static List<String> types(Execution execution) {
        return execution.history().stream().map(event -> event.type().name()).toList();
    }
}
