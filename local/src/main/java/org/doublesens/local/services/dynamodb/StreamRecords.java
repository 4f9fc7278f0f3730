package org.doublesens.local.services.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.doublesens.local.services.Wire;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

/// Spells the records of a stream as Lambda hands them to a function.
final class StreamRecords {
    private StreamRecords() {}

    static ObjectNode event(Record record, String region, String streamArn) {
        var event = Wire.object()
                .put("eventID", record.eventID())
                .put("eventName", record.eventNameAsString())
                .put("eventVersion", record.eventVersion())
                .put("eventSource", "aws:dynamodb")
                .put("awsRegion", region);
        var change = event.putObject("dynamodb")
                .put(
                        "ApproximateCreationDateTime",
                        record.dynamodb().approximateCreationDateTime().getEpochSecond());
        change.set("Keys", item(record.dynamodb().keys()));
        if (record.dynamodb().hasNewImage()) {
            change.set("NewImage", item(record.dynamodb().newImage()));
        }
        if (record.dynamodb().hasOldImage()) {
            change.set("OldImage", item(record.dynamodb().oldImage()));
        }
        change.put("SequenceNumber", record.dynamodb().sequenceNumber())
                .put("SizeBytes", record.dynamodb().sizeBytes())
                .put("StreamViewType", record.dynamodb().streamViewTypeAsString());
        return event.put("eventSourceARN", streamArn);
    }

    static byte[] batch(List<? extends JsonNode> events) {
        var batch = Wire.object();
        batch.putArray("Records").addAll(events);
        return Wire.bytes(batch);
    }

    static String sequenceNumber(JsonNode event) {
        return event.path("dynamodb").path("SequenceNumber").asText();
    }

    private static ObjectNode item(Map<String, AttributeValue> attributes) {
        var item = Wire.object();
        attributes.forEach((name, value) -> item.set(name, value(value)));
        return item;
    }

    private static JsonNode value(AttributeValue value) {
        var json = Wire.object();
        switch (value.type()) {
            case S -> json.put("S", value.s());
            case N -> json.put("N", value.n());
            case B -> json.put("B", base64(value.b().asByteArrayUnsafe()));
            case BOOL -> json.put("BOOL", value.bool());
            case NUL -> json.put("NULL", value.nul());
            case M -> json.set("M", item(value.m()));
            case L -> json.putArray("L").addAll(value.l().stream().map(StreamRecords::value).toList());
            case SS -> value.ss().forEach(json.putArray("SS")::add);
            case NS -> value.ns().forEach(json.putArray("NS")::add);
            case BS -> {
                var all = json.putArray("BS");
                value.bs().forEach(bytes -> all.add(base64(bytes.asByteArrayUnsafe())));
            }
            // The SDK does not name the type of an empty map.
            case UNKNOWN_TO_SDK_VERSION -> json.putObject("M");
        }
        return json;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
