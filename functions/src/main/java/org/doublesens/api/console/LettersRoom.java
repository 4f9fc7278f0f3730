package org.doublesens.api.console;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import org.doublesens.lambda.Services;
import org.doublesens.pages.Voice;
import org.doublesens.pages.console.ConsolePage;
import org.doublesens.pages.console.ConsolePage.Letters.Row;
import org.doublesens.pages.console.Leaf;
import org.doublesens.pages.console.People;
import org.doublesens.program.Letter;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Recipient;

/// The letters and their delivery, the latest first.
final class LettersRoom implements Room {
    private final ProgramStore store;

    LettersRoom(Services services) {
        this.store = services.store();
    }

    @Override
    public Answer show(Visit visit) {
        var all = store.all(visit.cohortId(), Letter.class).stream()
                .filter(letter -> !letter.isDiscreet())
                .toList();
        var counts = new EnumMap<Letter.State, Integer>(Letter.State.class);
        all.forEach(letter -> counts.merge(letter.state(), 1, Integer::sum));
        var state = visit.query().text("state");
        var kind = visit.query().text("kind");
        var found = all.stream()
                .filter(letter -> state.isEmpty() || letter.state().name().equals(state))
                .filter(letter -> kind.isEmpty() || letter.kind().equals(kind))
                .sorted(Comparator.comparing(Letter::written).reversed().thenComparing(Letter::id))
                .toList();
        var leaf = Leaf.of(visit.page(), found.size());
        return Answer.page(
                new ConsolePage.Letters(rows(visit, leaf.cut(found)), leaf, counts, state, kind, kinds(all)));
    }

    private List<Row> rows(Visit visit, List<Letter> letters) {
        var people = new People(store.participants(visit.cohortId()));
        return letters.stream()
                .map(letter -> new Row(letter, to(letter.recipient(), visit, people)))
                .toList();
    }

    private static String to(Recipient recipient, Visit visit, People people) {
        Voice voice = visit.voice();
        return switch (recipient) {
            case Recipient.Person(var id) -> people.name(id);
            case Recipient.Organiser() -> visit.cohort().organiser().name();
            case Recipient.Reader _ -> voice.say("Liste de lecture", "Audience list");
            case Recipient.Former _ -> voice.say("Une personne effacée", "An erased person");
        };
    }

    private static List<String> kinds(List<Letter> letters) {
        return letters.stream().map(Letter::kind).distinct().sorted().toList();
    }
}
