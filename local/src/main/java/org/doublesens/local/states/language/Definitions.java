package org.doublesens.local.states.language;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import org.doublesens.local.states.query.Values;

/// Takes definitions: checks them as AWS would, then reads them.
public final class Definitions {

    private static final Pattern UNREADABLE = Pattern.compile("Unrecognized token '([^']+)'");

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

    /// AWS tells where its parser stood when it gave up: behind the word it could not read.
    private static Diagnostic notJson(JsonProcessingException mistake) {
        var message = mistake.getOriginalMessage();
        var word = UNREADABLE.matcher(message);
        var behind = word.lookingAt() ? word.group(1).length() : 0;
        var start = mistake.getLocation();
        var location = new JsonLocation(start.contentReference(), -1, start.getLineNr(), start.getColumnNr() + behind)
                .toString();
        return new Diagnostic("INVALID_JSON_DESCRIPTION", message + "\n at " + location, location);
    }
}
