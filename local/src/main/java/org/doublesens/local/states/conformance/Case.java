package org.doublesens.local.states.conformance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doublesens.local.states.query.Values;

/// One recording, of whichever of the corpus's kinds.
///
/// @param trouble why it could not be read; empty if it could
public record Case(String name, JsonNode recording, String trouble) {

    private static final Set<String> FOREIGN = Set.of("ql:mixed", "needs-jsonpath");

    /// All cases below a folder, by name; a file is a folder of its own.
    public static List<Case> in(Path folder) throws IOException {
        try (var files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            var cases = new ArrayList<Case>();
            for (var file : files.filter(file -> file.toString().endsWith(".json") && Files.isRegularFile(file))
                    .sorted()
                    .toList()) {
                cases.add(read(file));
            }
            return cases;
        } catch (UncheckedIOException trouble) {
            throw trouble.getCause();
        }
    }

    /// What cannot be read is a case as well: one that fails.
    private static Case read(Path file) {
        var name = file.getFileName().toString();
        try {
            var recording = Values.parse(Files.readString(file));
            return new Case(recording.path("name").asText(name), recording, "");
        } catch (JsonProcessingException mistake) {
            return new Case(name, MissingNode.getInstance(), "not JSON: " + mistake.getOriginalMessage());
        } catch (IOException trouble) {
            return new Case(name, MissingNode.getInstance(), "not readable: " + trouble);
        }
    }

    /// Runs it and compares strictly: status, output or error and cause, states entered, number of invocations.
    public Verdict judge(InstantSource clock) {
        if (!trouble.isEmpty()) {
            return new Verdict.Failed(trouble);
        }
        if (!recording.path("expected").isObject()) {
            return new Verdict.Failed("no case: there is no \"expected\" in it");
        }
        try {
            return verdict(clock);
        } catch (RuntimeException broken) {
            return new Verdict.Failed("could not be run: " + broken);
        }
    }

    private Verdict verdict(InstantSource clock) {
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
