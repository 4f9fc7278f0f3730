package org.doublesens.local.services.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.ExpiredIteratorException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Reads one table's stream from where it left off, shard after shard.
final class StreamReader {
    private final DynamoDbStreamsClient streams;
    private final String streamArn;
    private final String region;
    private final Set<String> known = new HashSet<>();
    private final Map<String, String> iterators = new LinkedHashMap<>();
    private final Map<String, String> lastRead = new LinkedHashMap<>();

    StreamReader(DynamoDbStreamsClient streams, String streamArn, String region, ShardIteratorType from) {
        this.streams = streams;
        this.streamArn = streamArn;
        this.region = region;
        discover(from);
    }

    /// What came since the last reading; empty once nothing is left.
    List<JsonNode> read() {
        var events = new ArrayList<JsonNode>();
        var ended = false;
        for (var shard : List.copyOf(iterators.keySet())) {
            ended |= !read(shard, events);
        }
        if (ended) {
            discover(ShardIteratorType.TRIM_HORIZON);
        }
        return events;
    }

    /// Whether the shard goes on.
    private boolean read(String shard, List<JsonNode> events) {
        var answer = records(shard);
        answer.records().forEach(record -> {
            events.add(StreamRecords.event(record, region, streamArn));
            lastRead.put(shard, record.dynamodb().sequenceNumber());
        });
        if (answer.nextShardIterator() == null) {
            iterators.remove(shard);
            return false;
        }
        iterators.put(shard, answer.nextShardIterator());
        return true;
    }

    /// DynamoDB Local forgets iterators; what was read last is known, so the reading goes on from there.
    private GetRecordsResponse records(String shard) {
        try {
            return from(Objects.requireNonNull(iterators.get(shard)));
        } catch (TrimmedDataAccessException | ExpiredIteratorException forgotten) {
            return from(anew(shard));
        }
    }

    private GetRecordsResponse from(String iterator) {
        return streams.getRecords(request -> request.shardIterator(iterator).limit(1000));
    }

    private String anew(String shard) {
        var last = lastRead.get(shard);
        return last == null
                ? iterator(shard, ShardIteratorType.TRIM_HORIZON)
                : streams.getShardIterator(request -> request.streamArn(streamArn)
                                .shardId(shard)
                                .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                                .sequenceNumber(last))
                        .shardIterator();
    }

    private void discover(ShardIteratorType from) {
        streams.describeStream(request -> request.streamArn(streamArn)).streamDescription().shards().stream()
                .map(shard -> shard.shardId())
                .filter(known::add)
                .forEach(shard -> iterators.put(shard, iterator(shard, from)));
    }

    private String iterator(String shard, ShardIteratorType from) {
        return streams.getShardIterator(request ->
                        request.streamArn(streamArn).shardId(shard).shardIteratorType(from))
                .shardIterator();
    }
}
