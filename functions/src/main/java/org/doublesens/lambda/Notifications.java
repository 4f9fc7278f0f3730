package org.doublesens.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// The messages in an event of Amazon SNS.
public final class Notifications {
    private Notifications() {}

    /// Those that are JSON: to a new topic, Amazon SES says in plain words that it found it.
    public static List<JsonNode> read(InputStream event) throws IOException {
        var messages = new ArrayList<JsonNode>();
        for (var record : Json.read(event, JsonNode.class).path("Records")) {
            var message = record.path("Sns").path("Message").asText().strip();
            if (message.startsWith("{")) {
                messages.add(Json.tree(message));
            }
        }
        return messages;
    }
}
