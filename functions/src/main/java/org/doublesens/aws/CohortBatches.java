package org.doublesens.aws;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.doublesens.program.Cohort;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// Reads cohorts a hundred at a time, where the index names only their keys.
final class CohortBatches {
    /// What one BatchGetItem takes.
    private static final int MOST = 100;

    private final DynamoDbClient client;
    private final String table;

    CohortBatches(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /// In the order of the keys; what was removed meanwhile is left out.
    List<Cohort> of(List<Map<String, AttributeValue>> found) {
        var order = found.stream()
                .map(item -> Items.attribute(item, Keys.PARTITION))
                .toList();
        var cohorts = new ArrayList<Cohort>();
        for (var from = 0; from < found.size(); from += MOST) {
            cohorts.addAll(batch(found.subList(from, Math.min(found.size(), from + MOST))));
        }
        cohorts.sort(Comparator.comparing(cohort -> order.indexOf(Keys.partition(cohort.cohortId()))));
        return cohorts;
    }

    /// DynamoDB may leave some of a batch for the next call.
    private List<Cohort> batch(List<Map<String, AttributeValue>> found) {
        var cohorts = new ArrayList<Cohort>();
        var rest = Map.of(table, wanted(found.stream().map(CohortBatches::key).toList()));
        while (!rest.isEmpty()) {
            var asked = rest;
            var answer = client.batchGetItem(get -> get.requestItems(asked));
            answer.responses()
                    .getOrDefault(table, List.of())
                    .forEach(item -> cohorts.add(Items.entry(Cohort.class, item)));
            rest = answer.unprocessedKeys();
        }
        return cohorts;
    }

    private static KeysAndAttributes wanted(List<Map<String, AttributeValue>> keys) {
        return KeysAndAttributes.builder().keys(keys).consistentRead(true).build();
    }

    private static Map<String, AttributeValue> key(Map<String, AttributeValue> item) {
        return Map.of(
                Keys.PARTITION, Items.attribute(item, Keys.PARTITION), Keys.SORT, Items.attribute(item, Keys.SORT));
    }
}
