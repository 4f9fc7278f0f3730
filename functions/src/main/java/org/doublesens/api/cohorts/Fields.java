package org.doublesens.api.cohorts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.doublesens.api.roster.Addresses;
import org.doublesens.program.Language;

/// Reads one JSON object field by field, and notes every mistake with its pointer (RFC 6901) instead of stopping at
/// the first. What it returns for a faulty field is harmless and never kept.
final class Fields {
    private final JsonNode object;
    private final String pointer;
    private final Mistakes mistakes;
    private final Set<String> known = new HashSet<>();

    private Fields(JsonNode object, String pointer, Mistakes mistakes) {
        this.object = object;
        this.pointer = pointer;
        this.mistakes = mistakes;
    }

    static Fields of(JsonNode body, Mistakes mistakes) {
        return of(new Field("", body, mistakes));
    }

    private static Fields of(Field field) {
        if (field.value().isObject()) {
            return new Fields(field.value(), field.pointer(), field.mistakes());
        }
        field.mistakes().add(field.pointer(), "not-an-object", "A JSON object is expected here.");
        return mute(field.pointer());
    }

    /// Stands in for an object that is not there; its own mistakes interest nobody.
    private static Fields mute(String pointer) {
        return new Fields(JsonNodeFactory.instance.objectNode(), pointer, new Mistakes());
    }

    String pointer(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    boolean has(String name) {
        return object.hasNonNull(name);
    }

    void mistake(String name, String code, String detail) {
        mistakes.add(pointer(name), code, detail);
    }

    String text(String name, int most) {
        return required(name).map(field -> field.text(most)).orElse("");
    }

    String text(String name, int most, String usual) {
        return optional(name)
                .filter(field -> !field.isEmptyText())
                .map(field -> field.text(most))
                .orElse(usual);
    }

    /// A text of several lines; empty where it is left out.
    String prose(String name, int most) {
        return optional(name).map(field -> field.prose(most)).orElse("");
    }

    int whole(String name, int least, int most) {
        return required(name).map(field -> field.whole(least, most)).orElse(least);
    }

    int whole(String name, int least, int most, int usual) {
        return optional(name).map(field -> field.whole(least, most)).orElse(usual);
    }

    boolean truth(String name, boolean usual) {
        return optional(name).map(Field::truth).orElse(usual);
    }

    /// The first of them where it is missing or none of them.
    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        return required(name).flatMap(field -> field.oneOf(type)).orElse(type.getEnumConstants()[0]);
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type, E usual) {
        return optional(name).flatMap(field -> field.oneOf(type)).orElse(usual);
    }

    <E extends Enum<E>> Set<E> someOf(String name, Class<E> type) {
        var some = EnumSet.noneOf(type);
        list(name, type.getEnumConstants().length)
                .forEach(field -> field.oneOf(type).ifPresent(some::add));
        return some;
    }

    Language language(String name, Language usual) {
        return optional(name).map(Field::language).orElse(usual);
    }

    ZoneId zone(String name, ZoneId usual) {
        return optional(name).map(Field::zone).orElse(usual);
    }

    LocalDate date(String name) {
        return required(name).map(Field::date).orElse(LocalDate.EPOCH);
    }

    /// As the mail service takes it: see [Addresses].
    String email(String name) {
        var written = text(name, Addresses.MOST_CHARACTERS);
        if (written.isEmpty()) {
            return written;
        }
        return switch (Addresses.read(written)) {
            case Addresses.Good(var address) -> address;
            case Addresses.Bad(var code, var why) -> {
                mistake(name, code, why);
                yield written;
            }
        };
    }

    /// Whatever it is, for somebody else to read.
    JsonNode any(String name) {
        return required(name).map(Field::value).orElseGet(JsonNodeFactory.instance::arrayNode);
    }

    Fields object(String name) {
        return required(name).map(Fields::of).orElseGet(() -> mute(pointer(name)));
    }

    /// The object, or an empty one where it is left out.
    Fields objectIfAny(String name) {
        return optional(name).map(Fields::of).orElseGet(() -> mute(pointer(name)));
    }

    List<Fields> objects(String name, int most) {
        return list(name, most).stream().map(Fields::of).toList();
    }

    List<String> texts(String name, int most, int mostCharacters) {
        return list(name, most).stream()
                .map(field -> field.text(mostCharacters))
                .toList();
    }

    private List<Field> list(String name, int most) {
        return optional(name).map(field -> field.list(most)).orElse(List.of());
    }

    /// Said last: what nobody asked for is a mistake, since a misspelt field would else be lost in silence.
    void end() {
        var unknown = new TreeSet<String>();
        object.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(known);
        unknown.forEach(name -> mistake(name, "unknown-field", "There is no such field."));
    }

    private Optional<Field> required(String name) {
        var field = optional(name);
        if (field.isEmpty()) {
            mistake(name, "missing", "This field is required.");
        }
        return field;
    }

    private Optional<Field> optional(String name) {
        known.add(name);
        return Optional.ofNullable(object.get(name))
                .filter(node -> !node.isNull())
                .map(node -> new Field(pointer(name), node, mistakes));
    }
}
