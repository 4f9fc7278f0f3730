package org.doublesens.local.services.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.local.template.Table;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/// Creates the tables of the template as CloudFormation would.
public final class Tables {
    private final DynamoDbClient dynamoDb;

    public Tables(DynamoDbClient dynamoDb) {
        this.dynamoDb = dynamoDb;
    }

    /// Creates those that are not there yet.
    public void create(List<Table> tables) {
        var there = dynamoDb.listTables().tableNames();
        tables.stream().filter(table -> !there.contains(table.name())).forEach(this::create);
    }

    private void create(Table table) {
        dynamoDb.createTable(request(table));
        var expiry = table.properties().path("TimeToLiveSpecification");
        if (expiry.path("Enabled").asBoolean()) {
            dynamoDb.updateTimeToLive(update -> update.tableName(table.name())
                    .timeToLiveSpecification(time -> time.enabled(true)
                            .attributeName(expiry.path("AttributeName").asText())));
        }
    }

    private static CreateTableRequest request(Table table) {
        var properties = table.properties();
        var request = CreateTableRequest.builder()
                .tableName(table.name())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .attributeDefinitions(attributes(properties.path("AttributeDefinitions")))
                .keySchema(keys(properties.path("KeySchema")));
        if (properties.has("GlobalSecondaryIndexes")) {
            request.globalSecondaryIndexes(indexes(properties.path("GlobalSecondaryIndexes")));
        }
        if (table.streams()) {
            request.streamSpecification(StreamSpecification.builder()
                    .streamEnabled(true)
                    .streamViewType(properties
                            .path("StreamSpecification")
                            .path("StreamViewType")
                            .asText())
                    .build());
        }
        return request.build();
    }

    private static List<AttributeDefinition> attributes(JsonNode definitions) {
        var attributes = new ArrayList<AttributeDefinition>();
        definitions.forEach(definition -> attributes.add(AttributeDefinition.builder()
                .attributeName(definition.path("AttributeName").asText())
                .attributeType(definition.path("AttributeType").asText())
                .build()));
        return attributes;
    }

    private static List<KeySchemaElement> keys(JsonNode schema) {
        var keys = new ArrayList<KeySchemaElement>();
        schema.forEach(key -> keys.add(KeySchemaElement.builder()
                .attributeName(key.path("AttributeName").asText())
                .keyType(key.path("KeyType").asText())
                .build()));
        return keys;
    }

    private static List<GlobalSecondaryIndex> indexes(JsonNode declared) {
        var indexes = new ArrayList<GlobalSecondaryIndex>();
        declared.forEach(index -> indexes.add(GlobalSecondaryIndex.builder()
                .indexName(index.path("IndexName").asText())
                .keySchema(keys(index.path("KeySchema")))
                .projection(projection(index.path("Projection")))
                .build()));
        return indexes;
    }

    private static Projection projection(JsonNode declared) {
        var projection = Projection.builder()
                .projectionType(declared.path("ProjectionType").asText());
        var also = declared.path("NonKeyAttributes")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
        return (also.isEmpty() ? projection : projection.nonKeyAttributes(also)).build();
    }
}
