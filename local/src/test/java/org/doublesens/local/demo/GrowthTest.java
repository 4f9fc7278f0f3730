package org.doublesens.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.doublesens.local.services.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GrowthTest {

    @TempDir
    Path folder;

    @Test
    void comparesTheLastProgramOfEachSizeWithTheSmallestFirst() {
        growth().with(summary("SUCCEEDED", 500, 410));
        growth().with(summary("SUCCEEDED", 100, 150));

        assertThat(growth().with(summary("SUCCEEDED", 500, 390)))
                .extracting(run -> run.path("people").asInt(), GrowthTest::cpu)
                .containsExactly(tuple(100, 150.0), tuple(500, 390.0));
    }

    @Test
    void leavesOutAProgramThatDidNotEndWell() {
        growth().with(summary("SUCCEEDED", 100, 150));

        assertThat(growth().with(summary("FAILED", 500, 20)))
                .extracting(GrowthTest::cpu)
                .containsExactly(150.0);
    }

    private Growth growth() {
        return new Growth(folder.resolve("growth.jsonl"));
    }

    private static double cpu(JsonNode run) {
        return run.path("cpuSeconds").asDouble();
    }

    private static ObjectNode summary(String status, int people, double cpuSeconds) {
        var summary = Wire.object().put("status", status).put("people", people).put("mails", people * 30);
        summary.putObject("effort").put("cpuSeconds", cpuSeconds);
        return summary;
    }
}
