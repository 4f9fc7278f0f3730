package org.doublesens.api.cohorts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.doublesens.api.roster.Characters;
import org.doublesens.program.Language;

/// One value of a body, and its place there; a value that is no such thing is a mistake and reads as a harmless one.
record Field(String pointer, JsonNode value, Mistakes mistakes) {
    private static final Set<String> ZONES = Set.copyOf(ZoneId.getAvailableZoneIds());
    private static final ZoneId UTC = ZoneId.of("UTC");

    boolean isEmptyText() {
        return value.isTextual() && value.asText().isEmpty();
    }

    String text(int most) {
        return text(most, Characters::areText);
    }

    /// A text of several lines.
    String prose(int most) {
        return text(most, Characters::areLines);
    }

    private String text(int most, Predicate<String> writable) {
        if (!value.isTextual()) {
            mistake("not-a-text", "A text is expected here.");
            return "";
        }
        var text = value.asText().strip();
        if (text.isEmpty()) {
            mistake("empty", "This may not be empty.");
        } else if (text.length() > most) {
            mistake("too-long", "At most %d characters.".formatted(most));
        } else if (!writable.test(text)) {
            mistake("unwritable", "Control characters and halves of surrogate pairs are no text.");
        }
        return text;
    }

    int whole(int least, int most) {
        if (!value.isIntegralNumber()) {
            mistake("not-a-whole-number", "A whole number is expected here.");
            return least;
        }
        if (!value.canConvertToInt() || value.intValue() < least || value.intValue() > most) {
            mistake("out-of-range", "From %d to %d.".formatted(least, most));
            return least;
        }
        return value.intValue();
    }

    boolean truth() {
        if (!value.isBoolean()) {
            mistake("not-a-truth-value", "true or false is expected here.");
        }
        return value.asBoolean();
    }

    <E extends Enum<E>> Optional<E> oneOf(Class<E> type) {
        var all = Arrays.asList(type.getEnumConstants());
        var found = all.stream()
                .filter(constant -> value.isTextual() && constant.name().equals(value.asText()))
                .findFirst();
        if (found.isEmpty()) {
            mistake(
                    "unknown-value",
                    "One of " + String.join(", ", all.stream().map(Enum::name).toList()) + ".");
        }
        return found;
    }

    Language language() {
        for (var language : Language.values()) {
            if (value.isTextual() && language.tag().equals(value.asText())) {
                return language;
            }
        }
        mistake("unknown-language", "The program speaks fr and en.");
        return Language.FR;
    }

    ZoneId zone() {
        if (value.isTextual() && ZONES.contains(value.asText())) {
            return ZoneId.of(value.asText());
        }
        mistake("unknown-zone", "A time zone of the IANA list, such as Europe/Paris.");
        return UTC;
    }

    LocalDate date() {
        try {
            return LocalDate.parse(value.asText());
        } catch (DateTimeException notADate) {
            mistake("not-a-date", "A date such as 2027-01-04.");
            return LocalDate.EPOCH;
        }
    }

    List<Field> list(int most) {
        if (!value.isArray()) {
            mistake("not-a-list", "A JSON array is expected here.");
            return List.of();
        }
        if (value.size() > most) {
            mistake("too-many", "At most %,d.".formatted(most));
            return List.of();
        }
        return IntStream.range(0, value.size())
                .mapToObj(index -> new Field(pointer + "/" + index, value.get(index), mistakes))
                .toList();
    }

    private void mistake(String code, String detail) {
        mistakes.add(pointer, code, detail);
    }
}
