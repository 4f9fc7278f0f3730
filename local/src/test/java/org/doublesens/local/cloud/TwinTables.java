package org.doublesens.local.cloud;

import org.doublesens.local.services.dynamodb.Tables;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The tables of template.yaml, empty, in LocalStack's DynamoDB.
final class TwinTables implements AutoCloseable {
    private final DynamoDbClient client = LocalStack.at(
                    DynamoDbClient.builder().httpClient(UrlConnectionHttpClient.create()))
            .build();

    TwinTables() {
        new Tables(client).create(LocalStack.TEMPLATE.tables());
        LocalStack.TEMPLATE
                .tables()
                .forEach(table -> client.waiter().waitUntilTableExists(wait -> wait.tableName(table.name())));
    }

    DynamoDbClient client() {
        return client;
    }

    /// The name of the table that stands under this id in the template.
    String name(String id) {
        return LocalStack.TEMPLATE.tables().stream()
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElseThrow()
                .name();
    }

    @Override
    public void close() {
        for (var table : LocalStack.TEMPLATE.tables()) {
            client.deleteTable(delete -> delete.tableName(table.name()));
            client.waiter().waitUntilTableNotExists(wait -> wait.tableName(table.name()));
        }
        client.close();
    }
}
