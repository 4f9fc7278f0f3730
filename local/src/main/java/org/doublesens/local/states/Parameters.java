package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Set;
import org.doublesens.local.states.query.Values;

/// Checks what an integration is given, as AWS does when it schedules the task.
final class Parameters {

    private Parameters() {}

    /// The sentence about all that is wrong; empty if nothing is.
    static String mistakes(JsonNode arguments, Set<String> known, String required) {
        var mistakes = new ArrayList<String>();
        if (!arguments.has(required)) {
            mistakes.add("The field '%s' is required but was missing".formatted(required));
        }
        arguments.fieldNames().forEachRemaining(field -> {
            if (!known.contains(field)) {
                mistakes.add("The field '%s' is not supported by Step Functions".formatted(field));
            }
        });
        return mistakes.isEmpty()
                ? ""
                : "The Parameters '%s' could not be used to start the Task: %s"
                        .formatted(Values.text(arguments), mistakes);
    }
}
