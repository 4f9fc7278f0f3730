package org.doublesens.local.services.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.doublesens.local.services.Wire;

/// Reads one table's stream from where it left off, shard after shard.
final class StreamReader {
    private static final String FROM_THE_START = "TRIM_HORIZON";
    private static final int MOST = 1000;

    private final StreamWire wire;
    private final String streamArn;
    private final InstantSource clock;
    private final Set<String> known = new HashSet<>();
    private final Map<String, String> iterators = new LinkedHashMap<>();
    private final Map<String, String> lastRead = new LinkedHashMap<>();

    StreamReader(StreamWire wire, String streamArn, InstantSource clock, boolean fromTheStart) {
        this.wire = wire;
        this.streamArn = streamArn;
        this.clock = clock;
        discover(fromTheStart ? FROM_THE_START : "LATEST");
    }

    /// What came since the last reading; empty once nothing is left.
    List<JsonNode> read() {
        var events = new ArrayList<JsonNode>();
        var ended = false;
        for (var shard : List.copyOf(iterators.keySet())) {
            ended |= !read(shard, events);
        }
        if (ended) {
            discover(FROM_THE_START);
        }
        return events;
    }

    /// Whether the shard goes on.
    private boolean read(String shard, List<JsonNode> events) {
        var answer = records(shard);
        for (var record : answer.path("Records")) {
            events.add(StreamRecords.event((ObjectNode) record, wire.region(), streamArn, clock.instant()));
            lastRead.put(shard, StreamRecords.sequenceNumber(record));
        }
        var next = answer.path("NextShardIterator").asText("");
        if (next.isEmpty()) {
            iterators.remove(shard);
            return false;
        }
        iterators.put(shard, next);
        return true;
    }

    /// DynamoDB Local forgets iterators; what was read last is known, so the reading goes on from there.
    private JsonNode records(String shard) {
        try {
            return from(Objects.requireNonNull(iterators.get(shard)));
        } catch (StreamWire.Forgotten forgotten) {
            return from(anew(shard));
        }
    }

    private JsonNode from(String iterator) {
        return wire.call(
                "GetRecords", Wire.object().put("ShardIterator", iterator).put("Limit", MOST));
    }

    private String anew(String shard) {
        var last = lastRead.get(shard);
        return last == null
                ? iterator(asked(shard, FROM_THE_START))
                : iterator(asked(shard, "AFTER_SEQUENCE_NUMBER").put("SequenceNumber", last));
    }

    private void discover(String from) {
        var described = wire.call("DescribeStream", Wire.object().put("StreamArn", streamArn));
        for (var shard : described.path("StreamDescription").path("Shards")) {
            var id = shard.path("ShardId").asText();
            if (known.add(id)) {
                iterators.put(id, iterator(asked(id, from)));
            }
        }
    }

    private ObjectNode asked(String shard, String from) {
        return Wire.object().put("StreamArn", streamArn).put("ShardId", shard).put("ShardIteratorType", from);
    }

    private String iterator(ObjectNode asked) {
        return wire.call("GetShardIterator", asked).path("ShardIterator").asText();
    }
}
