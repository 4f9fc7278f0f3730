package org.doublesens.aws;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Writes the one line of a unit without a transaction around it, under the same condition.
final class SingleWrite {
    private final DynamoDbClient client;

    SingleWrite(DynamoDbClient client) {
        this.client = client;
    }

    void write(TransactWriteItem line) {
        if (line.put() != null) {
            put(line.put());
        } else if (line.update() != null) {
            update(line.update());
        } else {
            delete(line.delete());
        }
    }

    private void put(Put put) {
        client.putItem(request -> {
            request.tableName(put.tableName()).item(put.item()).conditionExpression(put.conditionExpression());
            if (put.hasExpressionAttributeValues()) {
                request.expressionAttributeValues(put.expressionAttributeValues());
            }
        });
    }

    private void update(Update update) {
        client.updateItem(request -> request.tableName(update.tableName())
                .key(update.key())
                .conditionExpression(update.conditionExpression())
                .updateExpression(update.updateExpression())
                .expressionAttributeNames(update.expressionAttributeNames())
                .expressionAttributeValues(update.expressionAttributeValues()));
    }

    private void delete(Delete delete) {
        client.deleteItem(request -> request.tableName(delete.tableName()).key(delete.key()));
    }
}
