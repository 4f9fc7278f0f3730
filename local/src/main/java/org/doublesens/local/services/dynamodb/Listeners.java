package org.doublesens.local.services.dynamodb;

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
        for (var source : sources) {
            bell.listen(new Streams.Listener(reader(source), source, new Delivery(source, functions, deadLetters)));
        }
    }

    private StreamReader reader(StreamSource source) {
        var table = dynamoDb.describeTable(request -> request.tableName(source.table())).table();
        return new StreamReader(
                streams,
                Objects.requireNonNull(table.latestStreamArn(), () -> source.table() + " has no stream"),
                region,
                source.fromTheStart() ? ShardIteratorType.TRIM_HORIZON : ShardIteratorType.LATEST);
    }
}
