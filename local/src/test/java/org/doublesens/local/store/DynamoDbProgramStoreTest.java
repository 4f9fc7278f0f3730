package org.doublesens.local.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.MONDAY;
import static org.doublesens.program.Somebody.PARIS;
import static org.doublesens.program.Somebody.SPRING;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.doublesens.aws.DynamoDbProgramStore;
import org.doublesens.program.Audit;
import org.doublesens.program.Blocked;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortBuilder;
import org.doublesens.program.Contact;
import org.doublesens.program.Gate;
import org.doublesens.program.Language;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Pair;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.ProgramStoreContract;
import org.doublesens.program.Somebody;
import org.doublesens.program.WayOut;
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

    /// DynamoDB Local refuses items over 400 KB as DynamoDB does.
    @Test
    void keepsTheMatchingOfTenThousandPeople() {
        var run = matching(10_000);

        store.save(SPRING, Changes.NONE.put(run));
        store.save(SPRING, Changes.NONE.update(kept().approved(MONDAY)));

        var ids = Set.copyOf(run.alternatives().keySet());
        assertThat(kept().alternatives()).isEqualTo(run.alternatives()).containsOnlyKeys(ids);
        assertThat(kept().unmatched()).isEqualTo(run.unmatched());
        assertThat(kept().proposed()).isEqualTo(run.proposed());
        assertThat(kept().approved()).isEqualTo(MONDAY);
        assertThat(kept().version()).isEqualTo(2);
    }

    @Test
    void keepsALongTextLetterByLetter() {
        var audience = IntStream.range(0, 2_500)
                .mapToObj(number -> new Contact(
                        "Zoé ~ « Ünïcode » \\ \"%d\" ~1; \uD83D\uDE80".formatted(number),
                        "reader%d@example.org".formatted(number),
                        Language.FR,
                        PARIS))
                .toList();
        var cohort = CohortBuilder.from(Somebody.cohort()).withAudience(audience);

        store.save(SPRING, Changes.NONE.once(cohort));

        assertThat(store.cohort(SPRING).audience()).isEqualTo(audience);
        assertThat(store.cohorts()).extracting(Cohort::cohortId).contains(SPRING);
    }

    private MatchingRun kept() {
        return store.find(SPRING, MatchingRun.class, MatchingRun.FIRST).orElseThrow();
    }

    /// Everybody has three alternatives, one in ten nobody.
    private static MatchingRun matching(int size) {
        var chance = new Random(7);
        var ids = IntStream.range(0, size)
                .mapToObj(
                        number -> new ParticipantId("%016x%04x".formatted(chance.nextLong(), chance.nextInt(1 << 16))))
                .toList();
        var others = ids.stream()
                .collect(Collectors.toMap(
                        id -> id,
                        any -> IntStream.range(0, 3)
                                .mapToObj(at -> ids.get(chance.nextInt(size)))
                                .toList()));
        var waiting = ids.stream()
                .limit(size / 10)
                .collect(Collectors.toMap(
                        id -> id, any -> new MatchingRun.Unmatched(Blocked.NUMBERS, new WayOut.NextRound())));
        var pairs = IntStream.range(size / 20, size / 2)
                .mapToObj(at -> Pair.idOf(List.of(ids.get(2 * at)), ids.get(2 * at + 1)))
                .collect(Collectors.toSet());
        return new MatchingRun(
                MatchingRun.FIRST,
                0,
                MONDAY,
                "hash",
                "1",
                size,
                0,
                0,
                1,
                BigInteger.ONE,
                BigInteger.ONE,
                12,
                null,
                waiting,
                others,
                pairs,
                Set.of(),
                Set.of(),
                null);
    }
}
