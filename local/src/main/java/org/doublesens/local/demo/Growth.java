package org.doublesens.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Collection;
import java.util.TreeMap;
import org.doublesens.local.kept.Lines;
import org.doublesens.local.services.Wire;

/// What cohorts of different sizes took on this machine, so that one can see how the cost grows with the people.
final class Growth {
    private final Path file;

    /// @param file one line for each program that succeeded
    Growth(Path file) {
        this.file = file;
    }

    /// The last program of each size, the smallest first, with this one among them if it succeeded.
    Collection<JsonNode> with(ObjectNode summary) {
        var sizes = new TreeMap<Integer, JsonNode>();
        try (var lines = Lines.in(file)) {
            lines.past().forEach(run -> sizes.put(run.path("people").asInt(), run));
            if (summary.path("status").asText().equals("SUCCEEDED")) {
                var run = run(summary);
                lines.add(run);
                sizes.put(run.path("people").asInt(), run);
            }
        }
        return sizes.values();
    }

    private static ObjectNode run(ObjectNode summary) {
        var run = Wire.object().put("people", summary.path("people").asInt());
        run.set("mails", summary.path("mails"));
        run.setAll((ObjectNode) summary.path("effort"));
        return run;
    }
}
