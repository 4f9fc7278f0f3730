package org.doublesens.local.services.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.doublesens.local.services.Wire;

/// Spells the records of a stream as Lambda hands them to a function.
final class StreamRecords {
    private StreamRecords() {}

    /// Takes the record of DynamoDB Local over, with AWS's region, the timeline's hour and what was lost on the way.
    static ObjectNode event(ObjectNode record, String region, String streamArn, Instant now) {
        var change = (ObjectNode) record.path("dynamodb");
        change.put("ApproximateCreationDateTime", now.getEpochSecond());
        Stream.of("Keys", "NewImage", "OldImage").map(change::path).forEach(item -> item.forEach(StreamRecords::mend));
        return record.put("awsRegion", region).put("eventSourceARN", streamArn);
    }

    static byte[] batch(List<? extends JsonNode> events) {
        var batch = Wire.object();
        batch.putArray("Records").addAll(events);
        return Wire.bytes(batch);
    }

    static String sequenceNumber(JsonNode event) {
        return event.path("dynamodb").path("SequenceNumber").asText();
    }

    /// What names the item that changed.
    static JsonNode keys(JsonNode event) {
        return event.path("dynamodb").path("Keys");
    }

    /// DynamoDB Local's streams leave the type of an empty map out: `{}` stands for `{"M": {}}`.
    private static void mend(JsonNode value) {
        if (value.isEmpty()) {
            ((ObjectNode) value).putObject("M");
        }
        value.path("M").forEach(StreamRecords::mend);
        value.path("L").forEach(StreamRecords::mend);
    }
}
