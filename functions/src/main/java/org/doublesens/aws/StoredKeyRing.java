package org.doublesens.aws;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doublesens.link.KeyRing;
import org.doublesens.link.LinkKey;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// The keys that sign links, kept in the table and replaced every 90 days; old ones stay as long as a link can live.
///
/// What was read once is remembered: a key never changes, and an id not known yet makes it read again.
final class StoredKeyRing implements KeyRing {
    private static final Duration FRESH = Duration.ofDays(90);
    private static final AttributeValue RING = Keys.text("KEYS");

    private final DynamoDbClient client;
    private final String table;
    private final InstantSource clock;
    private final SecureRandom chance = new SecureRandom();

    private volatile Ring ring = new Ring(List.of());

    private record Ring(List<DatedKey> keys) {}

    private record DatedKey(LinkKey key, int number, Instant made) {}

    StoredKeyRing(DynamoDbClient client, String table, InstantSource clock) {
        this.client = client;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public LinkKey current() {
        var newest = newest();
        if (newest.isEmpty() || newest.get().made().plus(FRESH).isBefore(clock.instant())) {
            cut(newest.map(DatedKey::number).orElse(0) + 1);
            ring = read();
        }
        return newest().orElseThrow().key();
    }

    @Override
    public Optional<LinkKey> byId(String id) {
        return known(id).or(() -> {
            ring = read();
            return known(id);
        });
    }

    private Optional<DatedKey> newest() {
        return ring().keys().stream().max(Comparator.comparingInt(DatedKey::number));
    }

    private Optional<LinkKey> known(String id) {
        return ring().keys().stream()
                .map(DatedKey::key)
                .filter(key -> key.id().equals(id))
                .findFirst();
    }

    private Ring ring() {
        var known = ring;
        if (known.keys().isEmpty()) {
            known = read();
            ring = known;
        }
        return known;
    }

    private Ring read() {
        var keys = client
                .query(query -> query.tableName(table)
                        .consistentRead(true)
                        .keyConditionExpression("pk = :ring")
                        .expressionAttributeValues(Map.of(":ring", RING)))
                .items()
                .stream()
                .map(StoredKeyRing::key)
                .toList();
        return new Ring(keys);
    }

    /// Two functions that cut the same key at once agree on the first.
    private void cut(int number) {
        var secret = new byte[32];
        chance.nextBytes(secret);
        var item = Map.of(
                Keys.PARTITION,
                RING,
                Keys.SORT,
                Keys.text("LINK#%04d".formatted(number)),
                "number",
                AttributeValue.fromN(Integer.toString(number)),
                "secret",
                AttributeValue.fromB(SdkBytes.fromByteArray(secret)),
                "made",
                Keys.text(clock.instant().toString()));
        try {
            client.putItem(put -> put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"));
        } catch (ConditionalCheckFailedException somebodyWasFaster) {
            return;
        }
    }

    private static DatedKey key(Map<String, AttributeValue> item) {
        var number = Integer.parseInt(Items.attribute(item, "number").n());
        var secret = Items.attribute(item, "secret").b().asByteArray();
        var made = Instant.parse(Items.attribute(item, "made").s());
        return new DatedKey(new LinkKey("k" + number, secret), number, made);
    }
}
