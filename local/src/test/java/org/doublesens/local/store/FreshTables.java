package org.doublesens.local.store;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.doublesens.local.services.Counts;
import org.doublesens.local.services.dynamodb.DynamoDb;
import org.doublesens.local.services.dynamodb.Tables;
import org.doublesens.local.template.Place;
import org.doublesens.local.template.Template;
import org.doublesens.local.template.TemplateReader;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The tables of template.yaml, empty, in a DynamoDB of their own.
final class FreshTables implements AutoCloseable {
    private static final Template TEMPLATE = TemplateReader.read(
            Path.of("..", "template.yaml"),
            Map.of("FromAddress", "bonjour@example.org"),
            Place.local("http://localhost"));

    private final DynamoDb dynamoDb = DynamoDb.start(null, new Counts(), () -> {});
    private final DynamoDbClient client = DynamoDbClient.builder()
            .endpointOverride(dynamoDb.endpoint())
            .region(Region.EU_WEST_3)
            .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
            .httpClient(UrlConnectionHttpClient.create())
            .build();

    FreshTables() {
        new Tables(client).create(TEMPLATE.tables());
    }

    DynamoDbClient client() {
        return client;
    }

    URI endpoint() {
        return dynamoDb.endpoint();
    }

    /// The name of the table that stands under this id in the template.
    String name(String id) {
        return TEMPLATE.tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Override
    public void close() {
        client.close();
        dynamoDb.close();
    }
}
