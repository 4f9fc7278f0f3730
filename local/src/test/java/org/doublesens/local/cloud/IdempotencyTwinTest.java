package org.doublesens.local.cloud;

import java.util.Objects;
import org.doublesens.aws.DynamoDbIdempotency;
import org.doublesens.program.Idempotency;
import org.doublesens.program.IdempotencyContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// LocalStack's table keeps the same promises as the fake.
@CloudTwin
class IdempotencyTwinTest implements IdempotencyContract {
    private @Nullable TwinTables tables;

    @BeforeEach
    void create() {
        tables = new TwinTables();
    }

    @AfterEach
    void drop() {
        tables().close();
    }

    @Override
    public Idempotency idempotency() {
        return new DynamoDbIdempotency(tables().client(), tables().name("IdempotencyTable"));
    }

    private TwinTables tables() {
        return Objects.requireNonNull(tables);
    }
}
