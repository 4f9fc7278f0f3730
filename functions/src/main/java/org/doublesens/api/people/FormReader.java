package org.doublesens.api.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doublesens.lambda.Form;
import org.doublesens.pages.Faults;
import org.doublesens.pages.Mistake;

/// Reads the fields of one form and collects everything that is wrong with them.
final class FormReader {
    private final Form form;
    private final Map<String, Mistake> mistakes = new LinkedHashMap<>();

    FormReader(Form form) {
        this.form = form;
    }

    Faults faults() {
        return new Faults(mistakes);
    }

    /// The first mistake of a field is the one that helps.
    void mistake(String field, Mistake mistake) {
        mistakes.putIfAbsent(field, mistake);
    }

    /// A text of at most that many characters, its line ends as we keep them.
    String text(String field, int most) {
        var text = form.text(field).replace("\r\n", "\n");
        if (text.length() > most) {
            mistake(field, Mistake.TOO_LONG);
        }
        return text;
    }

    /// One of a family of choices; absent where nothing we offer was chosen.
    <E extends Enum<E>> Optional<E> choice(String field, Class<E> family) {
        return named(form.text(field), family);
    }

    <E extends Enum<E>> Optional<E> needed(String field, Class<E> family) {
        var choice = choice(field, family);
        if (choice.isEmpty()) {
            mistake(field, Mistake.CHOICE_NEEDED);
        }
        return choice;
    }

    /// A whole number inside the bounds.
    Optional<Integer> number(String field, int least, int most) {
        return numbered(form.text(field)).filter(number -> number >= least && number <= most);
    }

    Optional<Integer> neededNumber(String field, int least, int most) {
        var number = number(field, least, most);
        if (number.isEmpty()) {
            mistake(field, Mistake.CHOICE_NEEDED);
        }
        return number;
    }

    /// Every choice of a family that was ticked.
    <E extends Enum<E>> List<E> ticked(String field, Class<E> family) {
        var ticked = new ArrayList<E>();
        form.all(field).forEach(value -> named(value, family).ifPresent(ticked::add));
        return ticked;
    }

    private static <E extends Enum<E>> Optional<E> named(String name, Class<E> family) {
        for (var member : family.getEnumConstants()) {
            if (member.name().equals(name)) {
                return Optional.of(member);
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> numbered(String text) {
        return text.matches("\\d{1,3}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }
}
