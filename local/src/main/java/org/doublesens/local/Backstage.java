package org.doublesens.local;

import com.sun.net.httpserver.HttpHandler;
import java.net.URI;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.doublesens.local.services.Counts;
import org.doublesens.local.services.WireServer;
import org.doublesens.local.services.dynamodb.DeadLetters;
import org.doublesens.local.services.dynamodb.DynamoDb;
import org.doublesens.local.services.dynamodb.Listeners;
import org.doublesens.local.services.dynamodb.Streams;
import org.doublesens.local.services.dynamodb.Tables;
import org.doublesens.local.services.lambda.Functions;
import org.doublesens.local.template.Place;
import org.doublesens.local.template.Template;
import org.doublesens.local.time.Timeline;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The servers behind the stage, where the functions' SDK clients find AWS.
final class Backstage implements AutoCloseable {
    private static final String KEY = "local";

    private final Place place;
    private final Timeline timeline;
    private final Kept kept;
    private final Closing closing = new Closing();
    private final WireServer wire;
    private final Streams streams;
    private final DynamoDb dynamoDb;

    Backstage(Place place, Timeline timeline, Kept kept, Counts counts, BooleanSupplier atWork) {
        this.place = place;
        this.timeline = timeline;
        this.kept = kept;
        this.streams = new Streams(timeline, atWork);
        this.dynamoDb = DynamoDb.start(kept.tables(), counts, streams::ring);
        this.wire = WireServer.start();
    }

    /// What Lambda and the operator would put into every function's environment.
    Map<String, String> surroundings() {
        return Map.of(
                "AWS_REGION", place.region(),
                "AWS_ACCESS_KEY_ID", KEY,
                "AWS_SECRET_ACCESS_KEY", KEY,
                "AWS_ENDPOINT_URL_DYNAMODB", dynamoDb.endpoint().toString(),
                "AWS_ENDPOINT_URL_S3", wire.endpoint().toString(),
                "AWS_ENDPOINT_URL_SESV2", wire.endpoint().toString(),
                "AWS_ENDPOINT_URL_SFN", wire.endpoint().toString());
    }

    void serve(String path, HttpHandler handler) {
        wire.serve(path, handler);
    }

    /// Creates the tables and joins their streams with who listens to them.
    void open(Template template, Functions functions, DeadLetters deadLetters) {
        var client = closing.later(client(dynamoDb.endpoint()));
        new Tables(client).create(template.tables());
        new Listeners(client, dynamoDb.endpoint(), place.region(), timeline, kept.bookmarks("streams"))
                .join(streams, template.streams(), functions, deadLetters);
        closing.later(dynamoDb);
        closing.later(wire);
    }

    /// Flow once started, and are to be closed while functions can still do what they are at.
    Streams streams() {
        return streams;
    }

    @Override
    public void close() {
        closing.close();
    }

    private DynamoDbClient client(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(Region.of(place.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(KEY, KEY)))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }
}
