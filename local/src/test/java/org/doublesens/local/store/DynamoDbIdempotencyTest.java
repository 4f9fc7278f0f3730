package org.doublesens.local.store;

import org.doublesens.aws.DynamoDbIdempotency;
import org.doublesens.program.Idempotency;
import org.doublesens.program.IdempotencyContract;
import org.junit.jupiter.api.AfterEach;

/// The table keeps the same promises as the fake.
class DynamoDbIdempotencyTest implements IdempotencyContract {
    private final FreshTables tables = new FreshTables();

    @Override
    public Idempotency idempotency() {
        return new DynamoDbIdempotency(tables.client(), tables.name("IdempotencyTable"));
    }

    @AfterEach
    void clear() {
        tables.close();
    }
}
