package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.doublesens.local.states.query.Values;
import org.jspecify.annotations.Nullable;

/// Writes the details of events; what is not there is left out.
final class Details {

    private final ObjectNode members = JsonNodeFactory.instance.objectNode();

    static Details none() {
        return new Details();
    }

    static Details of(Failure failure) {
        return none().with("error", failure.error()).with("cause", failure.cause());
    }

    Details with(String name, @Nullable String text) {
        if (text != null) {
            members.put(name, text);
        }
        return this;
    }

    Details with(String name, long number) {
        members.put(name, number);
        return this;
    }

    Details with(String name, JsonNode value) {
        members.set(name, value);
        return this;
    }

    /// Variables as AWS notes them: each value as its JSON text.
    static JsonNode texts(JsonNode variables) {
        var texts = JsonNodeFactory.instance.objectNode();
        variables.properties().forEach(variable -> texts.put(variable.getKey(), Values.text(variable.getValue())));
        return texts;
    }

    ObjectNode members() {
        return members;
    }
}
