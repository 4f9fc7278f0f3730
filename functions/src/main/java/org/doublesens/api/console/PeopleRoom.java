package org.doublesens.api.console;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.doublesens.figures.Helpless;
import org.doublesens.figures.PersonState;
import org.doublesens.lambda.Form;
import org.doublesens.lambda.Services;
import org.doublesens.pages.console.ConsolePage;
import org.doublesens.pages.console.ConsolePage.Persons.Row;
import org.doublesens.pages.console.Leaf;
import org.doublesens.pages.console.People;
import org.doublesens.pages.console.PersonAct;
import org.doublesens.program.Letter;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Recipient;

/// Everybody with how far they are and what comes next; what they said stays with them.
final class PeopleRoom implements Room {
    private static final String HELP = "HELP";

    private final ProgramStore store;
    private final InstantSource clock;
    private final PersonActs acts;

    PeopleRoom(Services services) {
        this.store = services.store();
        this.clock = services.clock();
        this.acts = new PersonActs(services);
    }

    @Override
    public Answer show(Visit visit) {
        return visit.segment(1).isEmpty() ? all(visit) : one(visit);
    }

    @Override
    public Answer act(Visit visit, Form form) {
        return person(visit).map(person -> acts.act(visit, person, form)).orElseGet(Answer::nothing);
    }

    private Answer one(Visit visit) {
        return person(visit)
                .map(person -> switch (visit.segment(2)) {
                    case "" -> one(visit, person);
                    case "leave" -> leaving(visit, person);
                    default -> Answer.nothing();
                })
                .orElseGet(Answer::nothing);
    }

    private Answer leaving(Visit visit, Participant person) {
        return acts.offered(visit, person).contains(PersonAct.LEAVE)
                ? Answer.page(new ConsolePage.Leaving(person, PersonState.of(person) == PersonState.PAIRED))
                : Answer.nothing();
    }

    private Optional<Participant> person(Visit visit) {
        return store.participants(visit.cohortId()).stream()
                .filter(person -> person.id().equals(visit.segment(1)))
                .findFirst();
    }

    private Answer one(Visit visit, Participant person) {
        var pairs = store.all(visit.cohortId(), Pair.class).stream()
                .filter(pair -> pair.state() == Pair.State.MEETING && pair.includes(person.participantId()))
                .toList();
        var row = new Row(
                person,
                new Outlook(store, visit, clock.instant()).of(person),
                helpless(visit).is(person));
        return Answer.page(new ConsolePage.OnePerson(
                row,
                new PairMeetings(store, visit, clock.instant()).of(pairs),
                new People(store.participants(visit.cohortId())),
                letters(visit, person),
                acts.offered(visit, person),
                acts.earliest(visit)));
    }

    private List<Letter> letters(Visit visit, Participant person) {
        var reader = new Recipient.Person(person.participantId());
        return store.all(visit.cohortId(), Letter.class).stream()
                .filter(letter -> letter.recipient().equals(reader))
                .filter(letter -> !letter.isDiscreet())
                .sorted(Comparator.comparing(Letter::written).reversed().thenComparing(Letter::id))
                .toList();
    }

    private Helpless helpless(Visit visit) {
        return Helpless.in(store, visit.cohort());
    }

    private Answer all(Visit visit) {
        var everybody = store.participants(visit.cohortId());
        var helpless = helpless(visit);
        var sought = Sought.by(visit);
        var state = visit.query().text("state");
        var found = everybody.stream()
                .filter(sought::fits)
                .filter(person -> isIn(person, state, helpless))
                .sorted(helpFirst(helpless))
                .toList();
        var leaf = Leaf.of(visit.page(), found.size());
        var steps = new Outlook(store, visit, clock.instant());
        var rows = leaf.cut(found).stream()
                .map(person -> new Row(person, steps.of(person), helpless.is(person)))
                .toList();
        return Answer.page(new ConsolePage.Persons(rows, leaf, sought.text(), state, everybody.size()));
    }

    /// Those who need help before everybody else, and each group by name.
    private static Comparator<Participant> helpFirst(Helpless helpless) {
        return Comparator.comparing((Participant person) -> !helpless.is(person))
                .thenComparing(People::sortable, String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Participant::id);
    }

    private static boolean isIn(Participant person, String state, Helpless helpless) {
        if (state.equals(HELP)) {
            return helpless.is(person);
        }
        return state.isEmpty() || PersonState.of(person).name().equals(state);
    }
}
