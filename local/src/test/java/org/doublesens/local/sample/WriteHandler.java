package org.doublesens.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import org.doublesens.lambda.Services;

/// Keeps what was posted, as a note or as a letter to send, or says what it was asked.
public final class WriteHandler extends SampleHandler {
    public WriteHandler(Services services) {
        super(services);
    }

    @Override
    JsonNode answer(JsonNode event) throws IOException {
        var response = JSON.createObjectNode().put("statusCode", 200);
        if (event.path("headers").path("content-type").asText().equals("application/json")) {
            write(event);
        }
        response.putObject("headers").put("content-type", "application/json");
        response.putArray("cookies").add("seen=yes");
        return response.put("body", event.toString());
    }

    private void write(JsonNode event) throws IOException {
        var body = JSON.readTree(event.path("body").asText());
        for (var letter : body.path("letters")) {
            put("NOTES", "LETTER#" + letter.asText(), letter.asText());
        }
        if (body.has("start")) {
            services.stepFunctions()
                    .startExecution(start -> start.stateMachineArn(services.variable("MACHINE"))
                            .name(body.path("start").asText())
                            .input(body.toString()));
        }
    }
}
