package org.doublesens.pages.console;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.doublesens.pages.Voice;
import org.doublesens.program.Participant;
import org.doublesens.program.Side;

/// How many people are how far; who pledged and who still thinks are told apart nowhere.
public record Standings(List<Row> rows) {

    /// People who are equally far.
    public record Row(Seen how, int juniors, int seniors) {
        public int people() {
            return juniors + seniors;
        }
    }

    /// How far somebody is, as the organiser sees it.
    public enum Seen {
        INVITED,
        SILENT,
        ANSWERED,
        WAITING,
        PAIRED,
        LEFT,
        ERASED;

        public static Seen of(Participant person) {
            return switch (person.standing()) {
                case INVITED -> INVITED;
                case SILENT -> SILENT;
                case ANSWERED, PLEDGED -> ANSWERED;
                case WAITING -> WAITING;
                case PAIRED -> PAIRED;
                case LEFT -> LEFT;
                case ERASED -> ERASED;
            };
        }

        public String label(Voice voice) {
            return switch (this) {
                case INVITED -> voice.say("Invitation envoyée", "Invited");
                case SILENT -> voice.say("Sans réponse à la clôture", "No answer by the deadline");
                case ANSWERED -> voice.say("Ont répondu", "Answered");
                case WAITING -> voice.say("Attendent un binôme", "Wait for a partner");
                case PAIRED -> voice.say("En binôme", "In a pair");
                case LEFT -> voice.say("Ont quitté le programme", "Left");
                case ERASED -> voice.say("Données effacées", "Erased");
            };
        }

        /// As said of one person.
        public String one(Voice voice) {
            return switch (this) {
                case INVITED -> voice.say("Invitation reçue", "Invited");
                case SILENT -> voice.say("Sans réponse", "No answer");
                case ANSWERED -> voice.say("A répondu", "Answered");
                case WAITING -> voice.say("Attend un binôme", "Waits for a partner");
                case PAIRED -> voice.say("En binôme", "In a pair");
                case LEFT -> voice.say("A quitté le programme", "Has left");
                case ERASED -> voice.say("Données effacées", "Data erased");
            };
        }

        /// The class of its colour.
        public String shade() {
            return "shade-" + name().toLowerCase(Locale.ROOT);
        }
    }

    public Standings {
        rows = List.copyOf(rows);
    }

    public static Standings of(Collection<Participant> people) {
        return new Standings(Stream.of(Seen.values())
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

    private static int count(Collection<Participant> people, Seen how, Side side) {
        Predicate<Participant> counted = person -> person.side() == side && Seen.of(person) == how;
        return (int) people.stream().filter(counted).count();
    }
}
