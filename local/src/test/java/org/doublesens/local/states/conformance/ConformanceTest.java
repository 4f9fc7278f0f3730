package org.doublesens.local.states.conformance;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Runs the recordings that lie beside the repository, one test each.
class ConformanceTest {

    private static final Path CORPUS = Path.of("../../shared/conformance");

    @TestFactory
    List<DynamicTest> behavesAsAwsDid() throws IOException {
        if (!Files.isDirectory(CORPUS)) {
            return List.of();
        }
        var tests = new ArrayList<DynamicTest>();
        for (var each : Case.in(CORPUS)) {
            tests.add(DynamicTest.dynamicTest(each.name(), () -> judge(each)));
        }
        return tests;
    }

    @Test
    void findsTheRecordingsBesideTheRepository() {
        if (!Files.isDirectory(CORPUS)) {
            var message = "NOT RUN: no recordings of AWS at %s; only the runner's own tests speak for it"
                    .formatted(CORPUS.toAbsolutePath().normalize());
            System.err.println(message);
            abort(message);
        }
    }

    private static void judge(Case each) {
        switch (each.judge(InstantSource.system())) {
            case Verdict.Passed() -> {}
            case Verdict.Failed(var why) -> fail(why);
            case Verdict.Skipped(var why) -> abort(why);
        }
    }
}
