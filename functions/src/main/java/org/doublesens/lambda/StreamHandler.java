package org.doublesens.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/// Lambda's door to the table's stream: the keys of what changed in, the first that failed out.
///
/// The stream goes on from the first failure, so nothing behind it is looked at.
public abstract class StreamHandler implements RequestStreamHandler {
    private final Changed changed;

    /// What happens for each item that changed.
    @FunctionalInterface
    public interface Changed {
        void look(String partition, String sort);
    }

    private record Answer(List<Failure> batchItemFailures) {}

    private record Failure(String itemIdentifier) {}

    protected StreamHandler(Changed changed) {
        this.changed = changed;
    }

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        Json.write(output, new Answer(look(Json.read(input, JsonNode.class), context)));
    }

    private List<Failure> look(JsonNode event, Context context) {
        for (var record : event.path("Records")) {
            var keys = record.path("dynamodb").path("Keys");
            try {
                changed.look(
                        keys.path("pk").path("S").textValue(),
                        keys.path("sk").path("S").textValue());
            } catch (RuntimeException failed) {
                context.getLogger()
                        .log("A stream record failed: " + failed.getClass().getName(), LogLevel.WARN);
                return List.of(new Failure(
                        record.path("dynamodb").path("SequenceNumber").asText()));
            }
        }
        return List.of();
    }
}
