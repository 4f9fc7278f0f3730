package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import org.doublesens.local.states.language.Resource;
import org.doublesens.local.states.query.Values;

/// Checks what an integration is given, as AWS does when it schedules the task.
final class Parameters {

    private Parameters() {}

    /// The sentence about all that is wrong; empty if nothing is.
    static String mistakes(JsonNode arguments, Resource resource) {
        var mistakes = resource.integration().orElseThrow().mistakes(arguments);
        return mistakes.isEmpty()
                ? ""
                : "The Parameters '%s' could not be used to start the Task: %s"
                        .formatted(Values.text(arguments), mistakes);
    }
}
