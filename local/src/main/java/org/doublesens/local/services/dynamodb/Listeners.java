package org.doublesens.local.services.dynamodb;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Objects;
import org.doublesens.local.services.lambda.Functions;
import org.doublesens.local.template.StreamSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Joins the streams of the tables with the functions that the template says listen to them.
public final class Listeners {
    private final DynamoDbClient dynamoDb;
    private final DynamoDbStreamsClient streams;
    private final String region;

    public Listeners(DynamoDbClient dynamoDb, DynamoDbStreamsClient streams, String region) {
        this.dynamoDb = dynamoDb;
        this.streams = streams;
        this.region = region;
    }

    public void join(Streams bell, List<StreamSource> sources, Functions functions, DeadLetters deadLetters) {
        var byTable = sources.stream().collect(groupingBy(StreamSource::table));
        byTable.forEach((table, listening) -> {
            var listeners = listening.stream()
                    .map(source -> new Streams.Listener(source, new Delivery(source, functions, deadLetters)))
                    .toList();
            bell.add(new Streams.Stream(table, reader(table, from(listening)), listeners));
        });
    }

    /// One reader serves all, so it begins where the one who wants most begins.
    private static ShardIteratorType from(List<StreamSource> sources) {
        return sources.stream().anyMatch(StreamSource::fromTheStart)
                ? ShardIteratorType.TRIM_HORIZON
                : ShardIteratorType.LATEST;
    }

    private StreamReader reader(String table, ShardIteratorType from) {
        var described = dynamoDb.describeTable(request -> request.tableName(table)).table();
        return new StreamReader(
                streams,
                Objects.requireNonNull(described.latestStreamArn(), () -> table + " has no stream"),
                region,
                from);
    }
}
