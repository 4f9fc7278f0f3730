package org.doublesens.aws;

import java.util.Map;
import org.doublesens.program.Change;
import org.doublesens.program.CohortId;
import org.doublesens.program.Entry;
import org.doublesens.program.Gate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Each line of a transaction as DynamoDB wants it.
final class Writes {
    private static final String THERE = "attribute_exists(pk)";
    private static final String NOT_THERE = "attribute_not_exists(pk)";

    private final String table;
    private final CohortId cohort;

    Writes(String table, CohortId cohort) {
        this.table = table;
        this.cohort = cohort;
    }

    TransactWriteItem write(Change line) {
        return switch (line) {
            case Change.Once(var entry) -> put(entry, 1, NOT_THERE, Map.of());
            case Change.Put(var entry) -> put(entry, entry.version() + 1, null, Map.of());
            case Change.Update(var entry) when entry.version() == 0 -> put(entry, 1, NOT_THERE, Map.of());
            case Change.Update(var entry) ->
                put(entry, entry.version() + 1, "version = :read", Map.of(":read", number(entry.version())));
            case Change.Remove(var kind, var id) -> remove(kind, id);
            case Change.CountDown(var gate) -> gate(gate, "missing", "word.#field - :value", number(1));
            case Change.CountUp(var gate, var by) -> gate(gate, "missing", "word.#field + :value", number(by));
            case Change.Open(var gate) -> gate(gate, "missing", ":value", number(0));
            case Change.Wake(var gate) -> gate(gate, "woken", ":value", AttributeValue.fromBool(true));
        };
    }

    private TransactWriteItem put(
            Entry entry, int version, @Nullable String condition, Map<String, AttributeValue> values) {
        var put = Put.builder().tableName(table).item(Items.item(cohort, entry, version));
        if (condition != null) {
            put.conditionExpression(condition);
        }
        if (!values.isEmpty()) {
            put.expressionAttributeValues(values);
        }
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private TransactWriteItem remove(Class<? extends Entry> kind, String id) {
        var delete = Delete.builder().tableName(table).key(Keys.of(cohort, kind, id));
        return TransactWriteItem.builder().delete(delete.build()).build();
    }

    /// Sets one field of a gate; its name stands aside, because `missing` is a reserved word.
    private TransactWriteItem gate(String name, String field, String becomes, AttributeValue value) {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(table)
                        .key(Keys.of(cohort, Gate.class, name))
                        .conditionExpression(THERE)
                        .updateExpression("SET word.#field = " + becomes)
                        .expressionAttributeNames(Map.of("#field", field))
                        .expressionAttributeValues(Map.of(":value", value))
                        .build())
                .build();
    }

    private static AttributeValue number(int value) {
        return AttributeValue.fromN(Integer.toString(value));
    }
}
