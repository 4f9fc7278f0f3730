package org.doublesens.aws;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.doublesens.lambda.Json;
import org.doublesens.program.Idempotency;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// Remembers first answers in a table of its own, which forgets them by itself.
public final class DynamoDbIdempotency implements Idempotency {
    private final DynamoDbClient client;
    private final String table;

    public DynamoDbIdempotency(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    /// A claim wins where nothing is kept, where what is kept is
    /// forgotten by now, or where the same request stopped half-way.
    @Override
    public Claim claim(String key, String fingerprint, Instant now) {
        var item = item(key, fingerprint, now);
        item.put("lease", seconds(now.plus(LEASE)));
        try {
            client.putItem(put -> put.tableName(table)
                    .item(item)
                    .conditionExpression("attribute_not_exists(pk) OR #ttl <= :now"
                            + " OR (fingerprint = :fingerprint AND attribute_not_exists(answer) AND lease <= :now)")
                    .expressionAttributeNames(Map.of("#ttl", "ttl"))
                    .expressionAttributeValues(Map.of(":now", seconds(now), ":fingerprint", Keys.text(fingerprint)))
                    .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
            return new Claim.Yours();
        } catch (ConditionalCheckFailedException kept) {
            return judged(kept.item(), fingerprint);
        }
    }

    @Override
    public void keep(String key, String fingerprint, Answer answer, Instant now) {
        var item = item(key, fingerprint, now);
        item.put("answer", Keys.text(Json.write(answer)));
        client.putItem(put -> put.tableName(table).item(item));
    }

    @Override
    public void release(String key, String fingerprint) {
        try {
            client.deleteItem(delete -> delete.tableName(table)
                    .key(Map.of(Keys.PARTITION, Keys.text(key)))
                    .conditionExpression("fingerprint = :fingerprint AND attribute_not_exists(answer)")
                    .expressionAttributeValues(Map.of(":fingerprint", Keys.text(fingerprint))));
        } catch (ConditionalCheckFailedException notOurs) {
            // Somebody else took it up meanwhile: it is theirs.
            return;
        }
    }

    private static Claim judged(Map<String, AttributeValue> kept, String fingerprint) {
        if (!Items.attribute(kept, "fingerprint").s().equals(fingerprint)) {
            return new Claim.Taken();
        }
        var answer = kept.get("answer");
        return answer == null ? new Claim.InFlight() : new Claim.Answered(Json.read(answer.s(), Answer.class));
    }

    private static Map<String, AttributeValue> item(String key, String fingerprint, Instant now) {
        return new HashMap<>(Map.of(
                Keys.PARTITION, Keys.text(key), "fingerprint", Keys.text(fingerprint), "ttl", seconds(now.plus(KEPT))));
    }

    private static AttributeValue seconds(Instant instant) {
        return AttributeValue.fromN(Long.toString(instant.getEpochSecond()));
    }
}
