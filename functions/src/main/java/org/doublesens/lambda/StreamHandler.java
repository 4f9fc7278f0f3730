package org.doublesens.lambda;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Consumer;

/// Lambda's door to the table's stream: the keys of what changed in, the first that failed out.
///
/// The stream goes on from the first failure, so nothing behind it is looked at.
public abstract class StreamHandler implements RequestStreamHandler {
    private final Batch batch;

    /// Where an item that changed lies.
    public record Changed(String partition, String sort) {}

    /// Says what happens for each item of a batch, and may look up first what all of them need.
    @FunctionalInterface
    public interface Batch {
        Consumer<Changed> open(List<Changed> all);
    }

    private record Answer(List<Failure> batchItemFailures) {}

    private record Failure(String itemIdentifier) {}

    protected StreamHandler(Batch batch) {
        this.batch = batch;
    }

    @Override
    public final void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var records =
                Json.read(input, JsonNode.class).path("Records").valueStream().toList();
        var look = batch.open(records.stream().map(StreamHandler::changed).toList());
        Json.write(output, new Answer(look(records, look, context)));
    }

    private static List<Failure> look(List<JsonNode> records, Consumer<Changed> look, Context context) {
        for (var record : records) {
            try {
                look.accept(changed(record));
            } catch (RuntimeException failed) {
                context.getLogger()
                        .log("A stream record failed: " + failed.getClass().getName(), LogLevel.WARN);
                return List.of(new Failure(
                        record.path("dynamodb").path("SequenceNumber").asText()));
            }
        }
        return List.of();
    }

    private static Changed changed(JsonNode record) {
        var keys = record.path("dynamodb").path("Keys");
        return new Changed(
                keys.path("pk").path("S").textValue(), keys.path("sk").path("S").textValue());
    }
}
