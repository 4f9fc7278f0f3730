package org.doublesens.local.states.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doublesens.local.states.query.Values;

/// One recording, of whichever of the corpus's kinds.
public record Case(String name, JsonNode recording) {

    private static final Set<String> FOREIGN = Set.of("ql:mixed", "needs-jsonpath");

    /// All cases below a folder, by name.
    public static List<Case> in(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var cases = new ArrayList<Case>();
            for (var file : files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                cases.add(read(file));
            }
            return cases;
        }
    }

    private static Case read(Path file) throws IOException {
        try {
            var recording = Values.parse(Files.readString(file));
            return new Case(recording.path("name").asText(file.getFileName().toString()), recording);
        } catch (JsonProcessingException mistake) {
            throw new IOException(file + " is not JSON", mistake);
        }
    }

    /// Runs it and compares strictly: status, output or error and cause, states entered, number of invocations.
    public Verdict judge(InstantSource clock) {
        var foreign = foreign();
        if (recording.path("expected").has("result")) {
            return new DefinitionTrial(recording).verdict();
        }
        if (recording.path("expected").has("nextState") || recording.has("mock")) {
            return new SingleStateTrial(recording, clock).verdict();
        }
        return foreign.<Verdict>map(Verdict.Skipped::new)
                .orElseGet(() -> new ExecutionTrial(recording, clock.instant()).verdict());
    }

    private Optional<String> foreign() {
        for (var tag : recording.path("tags")) {
            if (FOREIGN.contains(tag.asText())) {
                return Optional.of(tag.asText());
            }
        }
        return recording.path("query_language").asText().equals("jsonpath")
                ? Optional.of("query_language jsonpath")
                : Optional.empty();
    }
}
