package org.doublesens.local.states.language;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.doublesens.local.states.query.Values;

/// Takes definitions: checks them as AWS would, then reads them.
public final class Definitions {

    private Definitions() {}

    /// The machine a text defines; refuses it with all its mistakes at once in an [InvalidDefinition].
    public static Machine machine(String text) {
        var mistakes = check(text, Workflow.STANDARD);
        if (!mistakes.isEmpty()) {
            throw new InvalidDefinition(mistakes);
        }
        try {
            return DefinitionReader.machine(Values.parse(text));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Every mistake in a definition; none if AWS, as far as the JSONata dialect goes, would take it.
    public static List<Diagnostic> check(String text, Workflow workflow) {
        if (text.isBlank()) {
            return List.of(notAnObject());
        }
        try {
            var definition = Values.parse(text);
            return definition.isObject() ? new MachineCheck(workflow).check(definition) : List.of(notAnObject());
        } catch (JsonProcessingException mistake) {
            return List.of(notJson(mistake));
        }
    }

    /// One state for a try-out, read without checking its surroundings.
    public static State state(String name, JsonNode definition) {
        return DefinitionReader.state(name, definition);
    }

    private static Diagnostic notAnObject() {
        return Diagnostic.schema("", "Definition must be a valid JSON object");
    }

    /// AWS tells where its parser stood when it gave up, which is behind the token it could not read.
    private static Diagnostic notJson(JsonProcessingException mistake) {
        var location = mistake.getProcessor() instanceof JsonParser parser
                ? parser.currentLocation().toString()
                : String.valueOf(mistake.getLocation());
        return new Diagnostic("INVALID_JSON_DESCRIPTION", mistake.getOriginalMessage() + "\n at " + location, location);
    }
}
