package org.doublesens.local.services.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Reads one table's stream from where it left off, shard after shard.
final class StreamReader {
    private final DynamoDbStreamsClient streams;
    private final String streamArn;
    private final String region;
    private final Set<String> known = new HashSet<>();
    private final Deque<String> iterators = new ArrayDeque<>();

    StreamReader(DynamoDbStreamsClient streams, String streamArn, String region, ShardIteratorType from) {
        this.streams = streams;
        this.streamArn = streamArn;
        this.region = region;
        discover(from);
    }

    /// What came since the last reading; empty once nothing is left.
    List<JsonNode> read() {
        var events = new ArrayList<JsonNode>();
        var open = iterators.size();
        for (int shard = 0; shard < open; shard++) {
            read(iterators.removeFirst(), events);
        }
        if (iterators.size() < open) {
            discover(ShardIteratorType.TRIM_HORIZON);
        }
        return events;
    }

    private void read(String iterator, List<JsonNode> events) {
        var answer = streams.getRecords(request -> request.shardIterator(iterator).limit(1000));
        answer.records().forEach(record -> events.add(StreamRecords.event(record, region, streamArn)));
        if (answer.nextShardIterator() != null) {
            iterators.addLast(answer.nextShardIterator());
        }
    }

    private void discover(ShardIteratorType from) {
        streams.describeStream(request -> request.streamArn(streamArn)).streamDescription().shards().stream()
                .filter(shard -> known.add(shard.shardId()))
                .forEach(shard -> open(shard, from));
    }

    private void open(Shard shard, ShardIteratorType from) {
        iterators.addLast(streams.getShardIterator(request ->
                        request.streamArn(streamArn).shardId(shard.shardId()).shardIteratorType(from))
                .shardIterator());
    }
}
