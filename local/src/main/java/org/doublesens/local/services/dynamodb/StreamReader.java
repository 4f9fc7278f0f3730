package org.doublesens.local.services.dynamodb;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import org.doublesens.local.kept.Bookmarks;
import org.doublesens.local.services.Wire;

/// Reads one table's stream from where it left off, shard after shard.
final class StreamReader {
    private static final String FROM_THE_START = "TRIM_HORIZON";
    private static final int MOST = 1000;

    private final StreamWire wire;
    private final String streamArn;
    private final InstantSource clock;
    private final Bookmarks bookmarks;
    private final Set<String> known = new HashSet<>();
    private final Map<String, String> iterators = new LinkedHashMap<>();
    private final Map<String, String> lastRead = new LinkedHashMap<>();

    StreamReader(StreamWire wire, String streamArn, InstantSource clock, Bookmarks bookmarks, boolean fromTheStart) {
        this.wire = wire;
        this.streamArn = streamArn;
        this.clock = clock;
        this.bookmarks = bookmarks;
        bookmarks.find(streamArn).ifPresent(this::remember);
        discover(fromTheStart || !lastRead.isEmpty() ? FROM_THE_START : "LATEST");
    }

    /// Keeps the place up to which everything read was dealt with; a restart goes on from there.
    void bookmark() {
        if (!lastRead.isEmpty()) {
            var places = Wire.object();
            lastRead.forEach(places::put);
            bookmarks.put(Map.of(streamArn, places.toString()));
        }
    }

    private void remember(String places) {
        try {
            Wire.read(places)
                    .properties()
                    .forEach(place ->
                            lastRead.put(place.getKey(), place.getValue().asText()));
        } catch (JsonProcessingException unreadable) {
            throw new IllegalStateException("no place in a stream: " + places, unreadable);
        }
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
        var shards = described
                .path("StreamDescription")
                .path("Shards")
                .valueStream()
                .map(shard -> shard.path("ShardId").asText())
                .toList();
        lastRead.keySet().retainAll(shards);
        shards.stream().filter(known::add).forEach(id -> iterators.put(id, first(id, from)));
    }

    /// Where the last process left the shard, if that is known and still kept.
    private String first(String shard, String from) {
        try {
            return lastRead.containsKey(shard) ? anew(shard) : iterator(asked(shard, from));
        } catch (StreamWire.Forgotten trimmed) {
            return iterator(asked(shard, FROM_THE_START));
        }
    }

    private ObjectNode asked(String shard, String from) {
        return Wire.object().put("StreamArn", streamArn).put("ShardId", shard).put("ShardIteratorType", from);
    }

    private String iterator(ObjectNode asked) {
        return wire.call("GetShardIterator", asked).path("ShardIterator").asText();
    }
}
