package org.doublesens.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.MONDAY;
import static org.doublesens.program.Somebody.SPRING;

import java.util.List;
import java.util.stream.IntStream;
import org.doublesens.aws.DynamoDbProgramStore;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Gate;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.ProgramStoreContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The table keeps the same promises as the fake.
class DynamoDbProgramStoreTest implements ProgramStoreContract {
    private final FreshTables tables = new FreshTables();
    private final ProgramStore store = new DynamoDbProgramStore(tables.client(), tables.name("ProgramTable"));

    @Override
    public ProgramStore store() {
        return store;
    }

    @AfterEach
    void clear() {
        tables.close();
    }

    @Test
    void savesManyUnitsInTransactionsOfAHundred() {
        var units = IntStream.range(0, 250)
                .mapToObj(number -> Changes.NONE.once(new Audit(MONDAY, "program", "noted", "n" + number, "")))
                .toList();

        store.saveEach(SPRING, units);

        assertThat(store.all(SPRING, Audit.class)).hasSize(250);
    }

    @Test
    void countsAGateTwiceThoughATransactionMayNameItOnce() {
        store.save(SPRING, Changes.NONE.put(Gate.of(Gate.SKILLS, 3)));

        store.saveEach(SPRING, List.of(Changes.NONE.countDown(Gate.SKILLS), Changes.NONE.countDown(Gate.SKILLS)));

        assertThat(store.find(SPRING, Gate.class, Gate.SKILLS).orElseThrow().missing())
                .isEqualTo(1);
    }
}
