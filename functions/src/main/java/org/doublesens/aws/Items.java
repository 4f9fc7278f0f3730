package org.doublesens.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.HashMap;
import java.util.Map;
import org.doublesens.lambda.Json;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Entry;
import org.doublesens.program.Letter;
import org.doublesens.program.Met;
import org.doublesens.program.Participant;
import org.doublesens.program.Versions;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The program's words as items of the table and back.
///
/// An item is `pk`, `sk`, `version`, the word itself under `word`, and where something is looked up by it, `lookup`. Of
/// a word too long to be kept as it is, `word` holds the plain fields only, and `packed` the whole.
final class Items {
    static final String WORD = "word";
    static final String PACKED = "packed";
    static final String VERSION = "version";

    private Items() {}

    static Map<String, AttributeValue> item(CohortId cohort, Entry entry, int version) {
        var item = new HashMap<>(Keys.of(cohort, entry.getClass(), entry.id()));
        item.putAll(word(Json.tree(entry)));
        item.put(VERSION, AttributeValue.fromN(Integer.toString(version)));
        item.putAll(lookup(cohort, entry));
        return item;
    }

    private static Map<String, AttributeValue> word(JsonNode tree) {
        if (!Packed.isLong(tree)) {
            return Map.of(WORD, Documents.toAttribute(tree));
        }
        var plain = JsonNodeFactory.instance.objectNode();
        tree.properties().stream()
                .filter(member -> member.getValue().isValueNode())
                .forEach(member -> plain.set(member.getKey(), member.getValue()));
        return Map.of(WORD, Documents.toAttribute(plain), PACKED, Packed.of(tree));
    }

    /// Where a cohort stands in the list of all of them.
    static Map<String, AttributeValue> place(Cohort cohort) {
        var place = new HashMap<>(Keys.of(cohort.cohortId(), Cohort.class, cohort.id()));
        place.putAll(lookup(cohort.cohortId(), cohort));
        return place;
    }

    static <E extends Entry> E entry(Class<E> kind, Map<String, AttributeValue> item) {
        var packed = item.get(PACKED);
        var tree = packed == null ? Documents.toJson(attribute(item, WORD)) : Packed.read(packed);
        var word = Json.from(tree, kind);
        return kind.cast(
                Versions.at(word, Integer.parseInt(attribute(item, VERSION).n())));
    }

    /// An attribute that every item of ours has.
    static AttributeValue attribute(Map<String, AttributeValue> item, String name) {
        var value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("an item without " + name + " is not ours: " + item.keySet());
        }
        return value;
    }

    private static Map<String, AttributeValue> lookup(CohortId cohort, Entry entry) {
        return switch (entry) {
            case Cohort it -> lookup(Keys.ALL_COHORTS, Keys.organisation(it.organisation()) + it.created());
            case Participant it
            when !it.profile().email().isBlank() ->
                lookup(Keys.address(it.profile().email()), cohort.value());
            case Letter it when !it.mark().isEmpty() -> lookup(Keys.mark(it.mark()), cohort.value());
            case Met it -> lookup(Keys.met(it.junior()), it.senior());
            default -> Map.of();
        };
    }

    private static Map<String, AttributeValue> lookup(String by, String at) {
        return Map.of(Keys.LOOKUP, Keys.text(by), Keys.LOOKUP_AT, Keys.text(at));
    }
}
