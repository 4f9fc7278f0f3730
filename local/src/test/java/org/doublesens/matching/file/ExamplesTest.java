package org.doublesens.matching.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    private static final Path EXAMPLES = Path.of("..", "docs", "examples");

    @Test
    void theCommandUnderstandsEveryExample() throws IOException {
        var people = examples("people");
        var policies = examples("policy");

        assertThat(people).isNotEmpty();
        assertThat(policies).isNotEmpty();
        for (var file : people) {
            for (var policy : policies) {
                assertThat(run("--people=" + file, "--policy=" + policy))
                        .as("%s under %s", file, policy)
                        .contains("\"pairs\"");
            }
        }
    }

    @Test
    void theResultThatTheDocsShowIsTheOneTheCommandWrites() throws IOException {
        var written = run("--people=" + EXAMPLES.resolve("people.csv"), "--policy=" + EXAMPLES.resolve("policy.json"));

        assertThat(timeless(written)).isEqualTo(timeless(Files.readString(EXAMPLES.resolve("result.json"))));
    }

    /// A result without what differs from run to run.
    private static JsonNode timeless(String result) throws IOException {
        var json = (ObjectNode) new ObjectMapper().readTree(result);
        assertThat(json.path("milliseconds").fieldNames()).toIterable().containsExactlyInAnyOrder("scoring", "solving");
        json.remove("milliseconds");
        return json;
    }

    private static List<Path> examples(String prefix) throws IOException {
        var found = new ArrayList<Path>();
        try (var files = Files.list(EXAMPLES)) {
            files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .forEach(found::add);
        }
        return found;
    }

    private static String run(String... arguments) {
        var out = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        var status = new MatchCommand(
                        InstantSource.system(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(errors, true, StandardCharsets.UTF_8))
                .run(arguments);
        assertThat(errors.toString(StandardCharsets.UTF_8)).isEmpty();
        assertThat(status).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
