package org.doublesens.aws;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// Reads many items by their keys at once: 100 a call, and again what DynamoDB left out for want of capacity.
final class Lookups {
    /// What one BatchGetItem takes.
    private static final int MOST = 100;

    private static final int MOST_TRIES = 8;

    private final DynamoDbClient client;
    private final String table;

    Lookups(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /// Those that are there, in any order.
    Stream<Map<String, AttributeValue>> items(List<Map<String, AttributeValue>> keys) {
        var found = new ArrayList<Map<String, AttributeValue>>();
        for (var from = 0; from < keys.size(); from += MOST) {
            found.addAll(page(keys.subList(from, Math.min(keys.size(), from + MOST))));
        }
        return found.stream();
    }

    private List<Map<String, AttributeValue>> page(List<Map<String, AttributeValue>> keys) {
        var found = new ArrayList<Map<String, AttributeValue>>();
        var wanted = Map.of(
                table,
                KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
        for (var tries = 1; !wanted.isEmpty(); tries++) {
            var asked = wanted;
            var answer = client.batchGetItem(get -> get.requestItems(asked));
            found.addAll(answer.responses().getOrDefault(table, List.of()));
            wanted = answer.unprocessedKeys();
            if (!wanted.isEmpty()) {
                giveUpOrBreathe(tries);
            }
        }
        return found;
    }

    private static void giveUpOrBreathe(int tries) {
        if (tries == MOST_TRIES) {
            throw new IllegalStateException("DynamoDB left keys unread %d times".formatted(tries));
        }
        LockSupport.parkNanos(Duration.ofMillis(10L << tries).toNanos());
    }
}
