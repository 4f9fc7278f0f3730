package org.doublesens.aws;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doublesens.program.Appointment;
import org.doublesens.program.Change;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Entry;
import org.doublesens.program.EntryKey;
import org.doublesens.program.Gate;
import org.doublesens.program.Letter;
import org.doublesens.program.Met;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Keeps the words in one DynamoDB table; every cohort is one partition.
public final class DynamoDbProgramStore implements ProgramStore {
    private final DynamoDbClient client;
    private final String table;

    public DynamoDbProgramStore(DynamoDbClient client, String table) {
        this.client = client;
        this.table = table;
    }

    @Override
    public <E extends Entry> Optional<E> find(CohortId cohort, Class<E> kind, String id) {
        var answer = client.getItem(
                get -> get.tableName(table).key(Keys.of(cohort, kind, id)).consistentRead(true));
        return answer.hasItem() ? Optional.of(Items.entry(kind, answer.item())) : Optional.empty();
    }

    @Override
    public List<Entry> findAll(CohortId cohort, Collection<EntryKey> keys) {
        var kinds = keys.stream().distinct().collect(toMap(key -> Keys.sort(key.kind(), key.id()), EntryKey::kind));
        var wanted = kinds.keySet().stream()
                .map(sort -> Map.of(Keys.PARTITION, Keys.partition(cohort), Keys.SORT, sort))
                .toList();
        return new Lookups(client, table)
                .items(wanted)
                .<Entry>map(item -> Items.entry(known(kinds, item), item))
                .toList();
    }

    private static Class<? extends Entry> known(
            Map<AttributeValue, Class<? extends Entry>> kinds, Map<String, AttributeValue> item) {
        return requireNonNull(kinds.get(Items.attribute(item, Keys.SORT)));
    }

    @Override
    public <E extends Entry> List<E> all(CohortId cohort, Class<E> kind) {
        return all(cohort, kind, "");
    }

    @Override
    public <E extends Entry> List<E> all(CohortId cohort, Class<E> kind, String idPrefix) {
        var query = query(cohort, Keys.sort(kind, idPrefix), Keys.lastOf(kind, idPrefix))
                .build();
        return client.queryPaginator(query).items().stream()
                .map(item -> Items.entry(kind, item))
                .toList();
    }

    @Override
    public <E extends Entry> List<E> some(CohortId cohort, Class<E> kind, String after, int limit) {
        var query = query(cohort, Keys.sort(kind, ""), Keys.lastOf(kind, "")).limit(limit);
        if (!after.isEmpty()) {
            query.exclusiveStartKey(Keys.of(cohort, kind, after));
        }
        return client.queryPaginator(query.build()).items().stream()
                .limit(limit)
                .map(item -> Items.entry(kind, item))
                .toList();
    }

    @Override
    public List<Appointment> due(CohortId cohort, Instant by, int limit) {
        return appointments(cohort, Appointment.lastIdAt(by), limit);
    }

    @Override
    public Optional<Appointment> nextAppointment(CohortId cohort) {
        return appointments(cohort, "~", 1).stream().findFirst();
    }

    @Override
    public void save(CohortId cohort, Changes changes) {
        if (changes.lines().size() > Changes.MOST) {
            throw new IllegalArgumentException("a transaction takes %d lines, not %d"
                    .formatted(Changes.MOST, changes.lines().size()));
        }
        new Transaction(client, new Writes(table, cohort)).commit(changes.lines());
    }

    @Override
    public void saveEach(CohortId cohort, List<Changes> units) {
        var batch = new ArrayList<Change>();
        var subjects = new HashSet<EntryKey>();
        for (var unit : units) {
            var about = unit.lines().stream().map(Change::subject).toList();
            if (batch.size() + about.size() > Changes.MOST || about.stream().anyMatch(subjects::contains)) {
                save(cohort, new Changes(batch));
                batch.clear();
                subjects.clear();
            }
            batch.addAll(unit.lines());
            subjects.addAll(about);
        }
        save(cohort, new Changes(batch));
    }

    @Override
    public void await(CohortId cohort, String gate, String token, @Nullable Instant until) {
        var values = new HashMap<>(Map.of(":token", Keys.text(token), ":no", AttributeValue.fromBool(false)));
        values.put(":until", until == null ? AttributeValue.fromNul(true) : Keys.text(until.toString()));
        try {
            client.updateItem(update -> update.tableName(table)
                    .key(Keys.of(cohort, Gate.class, gate))
                    .conditionExpression("attribute_exists(pk)")
                    .updateExpression("SET word.#token = :token, word.#until = :until, word.woken = :no")
                    .expressionAttributeNames(Map.of("#token", "token", "#until", "until"))
                    .expressionAttributeValues(values));
        } catch (ConditionalCheckFailedException noSuchGate) {
            // Nothing waits there: the contract says nothing happens.
            return;
        }
    }

    @Override
    public List<Cohort> cohorts() {
        return named(lookup(Keys.ALL_COHORTS, false));
    }

    @Override
    public List<Cohort> cohorts(String organisation, @Nullable CohortId after, int limit) {
        var query = QueryRequest.builder()
                .tableName(table)
                .indexName(Keys.LOOKUP_INDEX)
                .keyConditionExpression("#lookup = :cohorts AND begins_with(#at, :organisation)")
                .expressionAttributeNames(Map.of("#lookup", Keys.LOOKUP, "#at", Keys.LOOKUP_AT))
                .expressionAttributeValues(Map.of(
                        ":cohorts", Keys.text(Keys.ALL_COHORTS),
                        ":organisation", Keys.text(Keys.organisation(organisation))))
                .scanIndexForward(false)
                .limit(limit);
        Optional.ofNullable(after)
                .flatMap(id -> find(id, Cohort.class, id.value()))
                .filter(cohort -> cohort.organisation().equals(organisation))
                .ifPresent(cohort -> query.exclusiveStartKey(Items.place(cohort)));
        return named(client.queryPaginator(query.build()).items().stream()
                .limit(limit)
                .toList());
    }

    /// The cohorts that the index names, the newest first, as it lists those of one organisation.
    private List<Cohort> named(List<Map<String, AttributeValue>> found) {
        return new Lookups(client, table)
                .items(found.stream().map(Keys::ofItem).toList())
                .map(item -> Items.entry(Cohort.class, item))
                .sorted(Comparator.comparing(Cohort::created)
                        .thenComparing(Cohort::id)
                        .reversed())
                .toList();
    }

    @Override
    public List<Found> byAddress(String email) {
        return lookup(Keys.address(email), true).stream()
                .map(key -> new Found(
                        Keys.cohortOf(Items.attribute(key, Keys.PARTITION).s()),
                        new ParticipantId(Keys.idOf(
                                Participant.class,
                                Items.attribute(key, Keys.SORT).s()))))
                .toList();
    }

    @Override
    public List<Marked> byMark(String mark) {
        return lookup(Keys.mark(mark), true).stream()
                .map(key -> new Marked(
                        Keys.cohortOf(Items.attribute(key, Keys.PARTITION).s()),
                        Keys.idOf(Letter.class, Items.attribute(key, Keys.SORT).s())))
                .toList();
    }

    @Override
    public List<Met> metBefore(String juniorFingerprint) {
        return lookup(Keys.met(juniorFingerprint), true).stream()
                .map(key -> new Met(
                        juniorFingerprint, Items.attribute(key, Keys.LOOKUP_AT).s()))
                .distinct()
                .toList();
    }

    private List<Appointment> appointments(CohortId cohort, String lastId, int limit) {
        var query = query(cohort, Keys.sort(Appointment.class, ""), Keys.sort(Appointment.class, lastId))
                .limit(limit)
                .build();
        return client.query(query).items().stream()
                .map(item -> Items.entry(Appointment.class, item))
                .toList();
    }

    /// A range even for a prefix: to DynamoDB it is the same as `begins_with`,
    /// for which DynamoDB Local walks through the whole partition.
    private QueryRequest.Builder query(CohortId cohort, AttributeValue first, AttributeValue last) {
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                .expressionAttributeValues(Map.of(":pk", Keys.partition(cohort), ":first", first, ":last", last));
    }

    private List<Map<String, AttributeValue>> lookup(String by, boolean forward) {
        var query = QueryRequest.builder()
                .tableName(table)
                .indexName(Keys.LOOKUP_INDEX)
                .keyConditionExpression("#lookup = :by")
                .expressionAttributeNames(Map.of("#lookup", Keys.LOOKUP))
                .expressionAttributeValues(Map.of(":by", Keys.text(by)))
                .scanIndexForward(forward)
                .build();
        return client.queryPaginator(query).items().stream().toList();
    }
}
