package org.doublesens.local.services.dynamodb;

import static java.util.stream.Collectors.groupingBy;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.doublesens.local.kept.Bookmarks;
import org.doublesens.local.services.lambda.Functions;
import org.doublesens.local.template.StreamSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Joins the streams of the tables with the functions that the template says listen to them.
public final class Listeners {
    private final DynamoDbClient dynamoDb;
    private final StreamWire wire;
    private final InstantSource clock;
    private final Bookmarks bookmarks;

    public Listeners(DynamoDbClient dynamoDb, URI endpoint, String region, InstantSource clock, Bookmarks bookmarks) {
        this.dynamoDb = dynamoDb;
        this.wire = new StreamWire(endpoint, region);
        this.clock = clock;
        this.bookmarks = bookmarks;
    }

    public void join(Streams bell, List<StreamSource> sources, Functions functions, DeadLetters deadLetters) {
        var byTable = sources.stream().collect(groupingBy(StreamSource::table));
        byTable.forEach((table, listening) -> {
            var listeners = listening.stream()
                    .map(source -> new Streams.Listener(source, new Delivery(source, functions, deadLetters, bell)))
                    .toList();
            bell.add(new Streams.Stream(table, reader(table, listening), listeners));
        });
    }

    /// One reader serves all, so it begins where the one who wants most begins.
    private StreamReader reader(String table, List<StreamSource> sources) {
        var described =
                dynamoDb.describeTable(request -> request.tableName(table)).table();
        var stream = Objects.requireNonNull(described.latestStreamArn(), () -> table + " has no stream");
        return new StreamReader(wire, stream, clock, bookmarks, sources.stream().anyMatch(StreamSource::fromTheStart));
    }
}
