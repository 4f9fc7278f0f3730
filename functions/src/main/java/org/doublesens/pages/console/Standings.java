package org.doublesens.pages.console;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.doublesens.figures.PersonState;
import org.doublesens.program.Participant;
import org.doublesens.program.Side;

/// How many people are how far; who pledged and who still thinks are told apart nowhere.
public record Standings(List<Row> rows) {

    /// People who are equally far.
    public record Row(PersonState how, int juniors, int seniors) {
        public int people() {
            return juniors + seniors;
        }
    }

    public Standings {
        rows = List.copyOf(rows);
    }

    public static Standings of(Collection<Participant> people) {
        return new Standings(Stream.of(PersonState.values())
                .map(how -> new Row(how, count(people, how, Side.JUNIOR), count(people, how, Side.SENIOR)))
                .filter(row -> row.people() > 0)
                .toList());
    }

    public int people() {
        return rows.stream().mapToInt(Row::people).sum();
    }

    public List<Share<Row>> shares() {
        return Share.of(rows, Row::people);
    }

    private static int count(Collection<Participant> people, PersonState how, Side side) {
        Predicate<Participant> counted = person -> person.side() == side && PersonState.of(person) == how;
        return (int) people.stream().filter(counted).count();
    }
}
