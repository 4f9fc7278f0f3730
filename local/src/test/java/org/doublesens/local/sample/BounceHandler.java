package org.doublesens.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.doublesens.lambda.Services;

/// Notes whose mail came back.
public final class BounceHandler extends SampleHandler {
    public BounceHandler(Services services) {
        super(services);
    }

    @Override
    JsonNode answer(JsonNode event) throws IOException {
        for (var record : event.path("Records")) {
            var message = JSON.readTree(record.path("Sns").path("Message").asText());
            var address = message.path("bounce")
                    .path("bouncedRecipients")
                    .path(0)
                    .path("emailAddress")
                    .asText();
            put("BOUNCES", address, message.path("mail").path("messageId").asText());
        }
        return JSON.createObjectNode();
    }
}
