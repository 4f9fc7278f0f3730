package org.doublesens.api.console;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.doublesens.pages.console.People;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;

/// What somebody looks for in a list: a part of a name, a team or a department, without accents and capitals.
record Sought(String text) {
    static Sought by(Visit visit) {
        return new Sought(visit.query().text("q"));
    }

    boolean fits(Participant person) {
        var profile = person.profile();
        var texts = List.of(profile.fullName(), People.sortable(person), profile.department(), profile.team());
        return text.isEmpty() || texts.stream().anyMatch(it -> folded(it).contains(folded(text)));
    }

    boolean fits(Pair pair, People people) {
        return text.isEmpty()
                || pair.people().stream()
                        .flatMap(id -> people.find(id).stream())
                        .anyMatch(this::fits);
    }

    /// "helene" finds "Hélène".
    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
