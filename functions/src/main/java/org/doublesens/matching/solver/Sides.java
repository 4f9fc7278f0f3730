package org.doublesens.matching.solver;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.doublesens.matching.Availability;
import org.doublesens.matching.HalfDay;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Person;
import org.doublesens.matching.Showing;
import org.doublesens.matching.Wanting;

/// Turns people into the numbers that both sides have in common: skills, languages, teams, clocks.
final class Sides {
    private static final int[] NOBODY = {};
    private static final int BITS = 31;
    private static final HalfDay[] HALF_DAYS = HalfDay.values();
    private static final int CLOCKS_IN_A_WORD = 3;

    private final Numbers skills = new Numbers();
    private final Numbers languages = new Numbers();
    private final Numbers teams = new Numbers();
    private final Numbers departments = new Numbers();
    private final Numbers sites = new Numbers();
    private final Map<Integer, int[]> touching = new HashMap<>();
    private final int[] clocks;
    final Side juniors;
    final Side seniors;

    Sides(MatchRequest request) {
        var young = sorted(request.juniors());
        var old = sorted(request.seniors());
        clocks = clocks(young, old);
        nameEverything(young);
        nameEverything(old);
        juniors = side(young, -1);
        seniors = side(old, 1);
    }

    private static List<Person> sorted(List<Person> people) {
        return people.stream().sorted(Comparator.comparing(Person::id)).toList();
    }

    private static int[] clocks(List<Person> young, List<Person> old) {
        return Stream.concat(young.stream(), old.stream())
                .mapToInt(person -> person.availability().minutesAheadOfUtc())
                .distinct()
                .sorted()
                .toArray();
    }

    private void nameEverything(List<Person> people) {
        for (var person : people) {
            for (var offer : person.shows()) {
                skills.of(offer.skill());
            }
            for (var wish : person.wants()) {
                skills.of(wish.skill());
            }
            for (var language : person.languages()) {
                languages.of(language);
            }
        }
    }

    private Side side(List<Person> people, int sign) {
        var offersOf = each(people, this::offersOf);
        var wishesOf = each(people, this::wishesOf);
        return new Side(
                people,
                bySkill(offersOf),
                bySkill(wishesOf),
                offersOf,
                wishesOf,
                words(people, this::languageWord, languages.size() / BITS + 1),
                words(people, this::ticked, clocks.length / CLOCKS_IN_A_WORD + 1),
                words(people, this::reachable, clocks.length / CLOCKS_IN_A_WORD + 1),
                people.stream().mapToInt(person -> sign * person.rank()).toArray(),
                named(people, Person::team, teams),
                named(people, Person::department, departments),
                named(people, Person::site, sites));
    }

    private static int[][] each(List<Person> people, Function<Person, int[]> what) {
        return people.stream().map(what).toArray(int[][]::new);
    }

    private int[] offersOf(Person person) {
        return person.shows().stream()
                .filter(Showing::counts)
                .mapToInt(offer -> Posting.of(skills.of(offer.skill()), offer.level()))
                .toArray();
    }

    private int[] wishesOf(Person person) {
        var wishes = new int[person.wants().size()];
        for (var rank = 0; rank < wishes.length; rank++) {
            Wanting wish = person.wants().get(rank);
            wishes[rank] = Posting.of(skills.of(wish.skill()), Posting.wish(rank, wish.level()));
        }
        return wishes;
    }

    /// For each skill and code the people who say it, in ascending order.
    private int[][][] bySkill(int[][] ofPeople) {
        var sizes = new int[skills.size() * Posting.CODES];
        for (var some : ofPeople) {
            for (var posting : some) {
                sizes[posting]++;
            }
        }
        var bySkill = new int[skills.size()][][];
        for (var skill = 0; skill < bySkill.length; skill++) {
            bySkill[skill] = empty(skill, sizes);
        }
        for (var person = ofPeople.length - 1; person >= 0; person--) {
            for (var posting : ofPeople[person]) {
                bySkill[Posting.number(posting)][Posting.code(posting)][--sizes[posting]] = person;
            }
        }
        return bySkill;
    }

    private static int[][] empty(int skill, int[] sizes) {
        var codes = Posting.CODES;
        while (codes > 0 && sizes[Posting.of(skill, codes - 1)] == 0) {
            codes--;
        }
        var people = new int[codes][];
        for (var code = 0; code < codes; code++) {
            var size = sizes[Posting.of(skill, code)];
            people[code] = size == 0 ? NOBODY : new int[size];
        }
        return people;
    }

    /// The bits of something about each person, in words of 31 bits, a word at a time as the scorer reads them.
    private static int[][] words(List<Person> people, WordOf wordOf, int count) {
        var words = new int[count][people.size()];
        for (var word = 0; word < count; word++) {
            for (var person = 0; person < people.size(); person++) {
                words[word][person] = wordOf.word(people.get(person), word);
            }
        }
        return words;
    }

    private interface WordOf {
        int word(Person person, int word);
    }

    private int languageWord(Person person, int word) {
        var bits = 0;
        for (var language : person.languages()) {
            var number = languages.of(language);
            if (number / BITS == word) {
                bits |= 1 << number % BITS;
            }
        }
        return bits;
    }

    /// The half-days a person ticked, on their own clock's ten bits.
    private int ticked(Person person, int word) {
        var availability = person.availability();
        var bits = 0;
        for (var clock = word * CLOCKS_IN_A_WORD; clock < lastClock(word); clock++) {
            if (clocks[clock] == availability.minutesAheadOfUtc()) {
                for (var halfDay : availability.halfDays()) {
                    bits |= bit(clock, halfDay);
                }
            }
        }
        return bits;
    }

    /// The half-days of every clock that a person could share.
    private int reachable(Person person, int word) {
        var availability = person.availability();
        var mine = 0;
        for (var halfDay : availability.halfDays()) {
            mine |= 1 << halfDay.ordinal();
        }
        var bits = 0;
        for (var clock = word * CLOCKS_IN_A_WORD; clock < lastClock(word); clock++) {
            var touching = touching(clocks[clock] - availability.minutesAheadOfUtc());
            for (var halfDay : HALF_DAYS) {
                bits |= (touching[halfDay.ordinal()] & mine) != 0 ? bit(clock, halfDay) : 0;
            }
        }
        return bits;
    }

    /// For each half-day of a clock that is so far ahead, those of one's own that share enough time with it, as bits.
    private int[] touching(int minutesAhead) {
        return touching.computeIfAbsent(minutesAhead, _ -> {
            var touched = new int[HALF_DAYS.length];
            for (var theirs : HALF_DAYS) {
                for (var mine : HALF_DAYS) {
                    touched[theirs.ordinal()] |=
                            Availability.overlap(mine, theirs, minutesAhead) ? 1 << mine.ordinal() : 0;
                }
            }
            return touched;
        });
    }

    private int lastClock(int word) {
        return Math.min(clocks.length, (word + 1) * CLOCKS_IN_A_WORD);
    }

    private static int bit(int clock, HalfDay halfDay) {
        return 1 << clock % CLOCKS_IN_A_WORD * HALF_DAYS.length + halfDay.ordinal();
    }

    private static int[] named(List<Person> people, Function<Person, String> name, Numbers numbers) {
        return people.stream()
                .map(name)
                .mapToInt(one -> one.isEmpty() ? Side.UNKNOWN : numbers.of(one))
                .toArray();
    }
}
