package org.doublesens.local.template;

import java.nio.file.Path;
import java.util.Map;

/// A state machine: where its definition is written and what is put into the holes.
public record Machine(String id, String name, String arn, Path definition, Map<String, String> substitutions) {
    public Machine {
        substitutions = Map.copyOf(substitutions);
    }

    /// The definition with its holes filled, as SAM deploys it.
    public String filled(String text) {
        var filled = text;
        for (var entry : substitutions.entrySet()) {
            filled = filled.replace("${" + entry.getKey() + "}", entry.getValue());
        }
        return filled;
    }
}
