package org.doublesens.local.template;

import static java.util.stream.Collectors.toCollection;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A state machine: where its definition is written and what is put into the holes.
public record Machine(String id, String name, String arn, Path definition, Map<String, String> substitutions) {
    public Machine {
        substitutions = Map.copyOf(substitutions);
    }

    private static final Pattern HOLE = Pattern.compile("\\$\\{(\\w+)}");

    /// The definition with its holes filled, as SAM deploys it.
    ///
    /// @throws BrokenTemplate if nothing fills one of them, which AWS would tell only once a state comes to it
    public String filled(String text) {
        var filled = text;
        for (var entry : substitutions.entrySet()) {
            filled = filled.replace("${" + entry.getKey() + "}", entry.getValue());
        }
        var open = HOLE.matcher(filled).results().map(hole -> hole.group(1)).collect(toCollection(TreeSet::new));
        if (!open.isEmpty()) {
            throw new BrokenTemplate(id, "its DefinitionSubstitutions fill nothing in for " + String.join(", ", open));
        }
        return filled;
    }
}
