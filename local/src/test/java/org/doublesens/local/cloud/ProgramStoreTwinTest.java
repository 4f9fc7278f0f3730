package org.doublesens.local.cloud;

import java.util.Objects;
import org.doublesens.aws.DynamoDbProgramStore;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.ProgramStoreContract;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/// LocalStack's table keeps the same promises as the fake.
@CloudTwin
class ProgramStoreTwinTest implements ProgramStoreContract {
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
    public ProgramStore store() {
        return new DynamoDbProgramStore(tables().client(), tables().name("ProgramTable"));
    }

    private TwinTables tables() {
        return Objects.requireNonNull(tables);
    }
}
