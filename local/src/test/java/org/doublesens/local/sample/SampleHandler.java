package org.doublesens.local.sample;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.doublesens.lambda.Services;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// JSON in, JSON out.
abstract class SampleHandler implements RequestStreamHandler {
    static final JsonMapper JSON = JsonMapper.builder().build();

    final SampleServices services;
    final DynamoDbClient dynamoDb;

    SampleHandler(Services services) {
        this.services = (SampleServices) services;
        this.dynamoDb = this.services.dynamoDb();
    }

    abstract JsonNode answer(JsonNode event) throws IOException;

    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        JSON.writeValue(output, answer(JSON.readTree(input)));
    }

    void put(String partition, String sort, String text) {
        dynamoDb.putItem(put -> put.tableName(services.table())
                .item(Map.of(
                        "pk",
                        AttributeValue.fromS(partition),
                        "sk",
                        AttributeValue.fromS(sort),
                        "text",
                        AttributeValue.fromS(text))));
    }
}
