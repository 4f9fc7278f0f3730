package org.doublesens.api.cohorts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.doublesens.api.roster.Addresses;
import org.doublesens.program.Language;

/// Reads one JSON object field by field, and notes every mistake with its pointer (RFC 6901) instead of stopping at
/// the first. What it returns for a faulty field is harmless and never kept.
final class Fields {
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
    private static final ZoneId UTC = ZoneId.of("UTC");

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
        return at(body, "", mistakes);
    }

    private static Fields at(JsonNode node, String pointer, Mistakes mistakes) {
        if (node.isObject()) {
            return new Fields(node, pointer, mistakes);
        }
        mistakes.add(pointer, "not-an-object", "A JSON object is expected here.");
        return mute(pointer);
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
        return required(name).map(node -> text(pointer(name), node, most)).orElse("");
    }

    String text(String name, int most, String usual) {
        return optional(name)
                .map(node -> node.isTextual() && node.asText().isEmpty() ? usual : text(pointer(name), node, most))
                .orElse(usual);
    }

    /// A text of several lines; empty where it is left out.
    String prose(String name, int most) {
        return optional(name)
                .map(node -> text(pointer(name), node, most, character -> character == '\n' || isWritable(character)))
                .orElse("");
    }

    private String text(String where, JsonNode node, int most) {
        return text(where, node, most, Fields::isWritable);
    }

    private String text(String where, JsonNode node, int most, IntPredicate writable) {
        if (!node.isTextual()) {
            mistakes.add(where, "not-a-text", "A text is expected here.");
            return "";
        }
        var text = node.asText().strip();
        if (text.isEmpty()) {
            mistakes.add(where, "empty", "This may not be empty.");
        } else if (text.length() > most) {
            mistakes.add(where, "too-long", "At most %d characters.".formatted(most));
        } else if (!text.codePoints().allMatch(writable)) {
            mistakes.add(where, "unwritable", "Control characters and halves of surrogate pairs are no text.");
        }
        return text;
    }

    private static boolean isWritable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }

    int whole(String name, int least, int most) {
        return required(name).map(node -> whole(name, node, least, most)).orElse(least);
    }

    int whole(String name, int least, int most, int usual) {
        return optional(name).map(node -> whole(name, node, least, most)).orElse(usual);
    }

    private int whole(String name, JsonNode node, int least, int most) {
        if (!node.isIntegralNumber()) {
            mistake(name, "not-a-whole-number", "A whole number is expected here.");
            return least;
        }
        if (!node.canConvertToInt() || node.intValue() < least || node.intValue() > most) {
            mistake(name, "out-of-range", "From %d to %d.".formatted(least, most));
            return least;
        }
        return node.intValue();
    }

    boolean truth(String name, boolean usual) {
        return optional(name).map(node -> truth(name, node)).orElse(usual);
    }

    private boolean truth(String name, JsonNode node) {
        if (!node.isBoolean()) {
            mistake(name, "not-a-truth-value", "true or false is expected here.");
        }
        return node.asBoolean();
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type) {
        var first = first(type);
        return required(name).flatMap(node -> oneOf(pointer(name), node, type)).orElse(first);
    }

    <E extends Enum<E>> E oneOf(String name, Class<E> type, E usual) {
        return optional(name).flatMap(node -> oneOf(pointer(name), node, type)).orElse(usual);
    }

    <E extends Enum<E>> Set<E> someOf(String name, Class<E> type) {
        var some = EnumSet.noneOf(type);
        var nodes = list(name, type.getEnumConstants().length);
        for (var at = 0; at < nodes.size(); at++) {
            oneOf(pointer(name) + "/" + at, nodes.get(at), type).ifPresent(some::add);
        }
        return some;
    }

    private static <E extends Enum<E>> E first(Class<E> type) {
        return type.getEnumConstants()[0];
    }

    private <E extends Enum<E>> Optional<E> oneOf(String where, JsonNode node, Class<E> type) {
        var found = Arrays.stream(type.getEnumConstants())
                .filter(constant -> node.isTextual() && constant.name().equals(node.asText()))
                .findFirst();
        if (found.isEmpty()) {
            var names = String.join(
                    ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
            mistakes.add(where, "unknown-value", "One of " + names + ".");
        }
        return found;
    }

    Language language(String name, Language usual) {
        return optional(name).map(node -> language(name, node)).orElse(usual);
    }

    private Language language(String name, JsonNode node) {
        for (var language : Language.values()) {
            if (node.isTextual() && language.tag().equals(node.asText())) {
                return language;
            }
        }
        mistake(name, "unknown-language", "The program speaks fr and en.");
        return Language.FR;
    }

    ZoneId zone(String name, ZoneId usual) {
        return optional(name).map(node -> zone(name, node)).orElse(usual);
    }

    private ZoneId zone(String name, JsonNode node) {
        if (node.isTextual() && ZONES.contains(node.asText())) {
            return ZoneId.of(node.asText());
        }
        mistake(name, "unknown-zone", "A time zone of the IANA list, such as Europe/Paris.");
        return UTC;
    }

    LocalDate date(String name) {
        return required(name).map(node -> date(name, node)).orElse(LocalDate.EPOCH);
    }

    private LocalDate date(String name, JsonNode node) {
        try {
            return LocalDate.parse(node.asText());
        } catch (DateTimeException notADate) {
            mistake(name, "not-a-date", "A date such as 2027-01-04.");
            return LocalDate.EPOCH;
        }
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
        return required(name).orElseGet(JsonNodeFactory.instance::arrayNode);
    }

    Fields object(String name) {
        return required(name).map(node -> at(node, pointer(name), mistakes)).orElseGet(() -> mute(pointer(name)));
    }

    /// The object, or an empty one where it is left out.
    Fields objectIfAny(String name) {
        return optional(name).map(node -> at(node, pointer(name), mistakes)).orElseGet(() -> mute(pointer(name)));
    }

    List<Fields> objects(String name, int most) {
        var nodes = list(name, most);
        return IntStream.range(0, nodes.size())
                .mapToObj(index -> at(nodes.get(index), pointer(name) + "/" + index, mistakes))
                .toList();
    }

    List<String> texts(String name, int most, int mostCharacters) {
        var texts = new ArrayList<String>();
        var nodes = list(name, most);
        for (var index = 0; index < nodes.size(); index++) {
            texts.add(text(pointer(name) + "/" + index, nodes.get(index), mostCharacters));
        }
        return texts;
    }

    private List<JsonNode> list(String name, int most) {
        var node = optional(name);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!node.get().isArray()) {
            mistake(name, "not-a-list", "A JSON array is expected here.");
            return List.of();
        }
        if (node.get().size() > most) {
            mistake(name, "too-many", "At most %,d.".formatted(most));
            return List.of();
        }
        var nodes = new ArrayList<JsonNode>();
        node.get().forEach(nodes::add);
        return nodes;
    }

    /// Said last: what nobody asked for is a mistake, since a misspelt field would else be lost in silence.
    void end() {
        var unknown = new TreeSet<String>();
        object.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(known);
        unknown.forEach(name -> mistake(name, "unknown-field", "There is no such field."));
    }

    private Optional<JsonNode> required(String name) {
        var node = optional(name);
        if (node.isEmpty()) {
            mistake(name, "missing", "This field is required.");
        }
        return node;
    }

    private Optional<JsonNode> optional(String name) {
        known.add(name);
        return Optional.ofNullable(object.get(name)).filter(node -> !node.isNull());
    }
}
