package org.doublesens.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The fake keeps the same promises as the table.
final class MemoryStoreTest implements ProgramStoreContract {
    private final MemoryStore store = new MemoryStore();

    @Override
    public ProgramStore store() {
        return store;
    }

    /// As doors do that ask for several things at once.
    @Test
    void answersSeveralQuestionsAtTheSameTime() {
        var store = new MemoryStore();

        try (var desk = new AtOnce()) {
            var asked = IntStream.range(0, 20_000)
                    .mapToObj(number -> desk.ask(() -> store.all(new CohortId("cohort-" + number), Participant.class)))
                    .toList();

            assertThat(asked).allMatch(pending -> pending.answer().isEmpty());
        }
    }
}
