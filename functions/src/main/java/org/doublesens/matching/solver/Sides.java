package org.doublesens.matching.solver;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.doublesens.matching.Availability;
import org.doublesens.matching.HalfDay;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Person;
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
        var ordered = request.inOrder();
        var young = ordered.juniors();
        var old = ordered.seniors();
        clocks = clocks(young, old);
        nameLanguages(young);
        nameLanguages(old);
        var youngOffers = offersOf(young);
        var oldOffers = offersOf(old);
        var youngWishes = wishesOf(young);
        var oldWishes = wishesOf(old);
        juniors = side(young, youngOffers, youngWishes, -1);
        seniors = side(old, oldOffers, oldWishes, 1);
    }

    private static int[] clocks(List<Person> young, List<Person> old) {
        var clocks = new TreeSet<Integer>();
        for (var person : young) {
            clocks.add(person.availability().minutesAheadOfUtc());
        }
        for (var person : old) {
            clocks.add(person.availability().minutesAheadOfUtc());
        }
        var inOrder = new int[clocks.size()];
        var place = 0;
        for (var clock : clocks) {
            inOrder[place++] = clock;
        }
        return inOrder;
    }

    private void nameLanguages(List<Person> people) {
        for (var person : people) {
            for (var language : person.languages()) {
                languages.of(language);
            }
        }
    }

    private int[][] offersOf(List<Person> people) {
        var offers = new int[people.size()][];
        for (var number = 0; number < offers.length; number++) {
            offers[number] = offersOf(people.get(number));
        }
        return offers;
    }

    private int[] offersOf(Person person) {
        var offers = new int[person.shows().size()];
        var count = 0;
        for (var offer : person.shows()) {
            if (offer.counts()) {
                offers[count++] = Posting.of(skills.of(offer.skill()), offer.level());
            }
        }
        return count == offers.length ? offers : Arrays.copyOf(offers, count);
    }

    private int[][] wishesOf(List<Person> people) {
        var wishes = new int[people.size()][];
        for (var number = 0; number < wishes.length; number++) {
            wishes[number] = wishesOf(people.get(number));
        }
        return wishes;
    }

    private int[] wishesOf(Person person) {
        var wishes = new int[person.wants().size()];
        for (var rank = 0; rank < wishes.length; rank++) {
            Wanting wish = person.wants().get(rank);
            wishes[rank] = Posting.of(skills.of(wish.skill()), Posting.wish(rank, wish.level()));
        }
        return wishes;
    }

    private Side side(List<Person> people, int[][] offersOf, int[][] wishesOf, int sign) {
        var rank = new int[people.size()];
        var team = new int[people.size()];
        var department = new int[people.size()];
        var site = new int[people.size()];
        for (var number = 0; number < rank.length; number++) {
            var person = people.get(number);
            rank[number] = sign * person.rank();
            team[number] = named(person.team(), teams);
            department[number] = named(person.department(), departments);
            site[number] = named(person.site(), sites);
        }
        var languageWords = new int[languages.size() / BITS + 1][people.size()];
        var ticked = new int[clocks.length / CLOCKS_IN_A_WORD + 1][people.size()];
        var reachable = new int[ticked.length][people.size()];
        for (var number = 0; number < rank.length; number++) {
            addLanguages(people.get(number), number, languageWords);
            addHalfDays(people.get(number).availability(), number, ticked, reachable);
        }
        return new Side(
                people,
                bySkill(offersOf),
                bySkill(wishesOf),
                offersOf,
                wishesOf,
                languageWords,
                ticked,
                reachable,
                rank,
                team,
                department,
                site);
    }

    private static int named(String name, Numbers numbers) {
        return name.isEmpty() ? Side.UNKNOWN : numbers.of(name);
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

    /// Sets a bit for each language, in words of 31 bits, a word at a time as the scorer reads them.
    private void addLanguages(Person person, int number, int[][] words) {
        for (var language : person.languages()) {
            var bit = languages.of(language);
            words[bit / BITS][number] |= 1 << bit % BITS;
        }
    }

    /// Sets the bits of the half-days a person ticked, on their own clock's ten, and of those of every clock that they
    /// could share.
    private void addHalfDays(Availability availability, int number, int[][] ticked, int[][] reachable) {
        var mine = availability.boxes();
        for (var clock = 0; clock < clocks.length; clock++) {
            var ahead = clocks[clock] - availability.minutesAheadOfUtc();
            var word = clock / CLOCKS_IN_A_WORD;
            var shift = clock % CLOCKS_IN_A_WORD * HALF_DAYS.length;
            ticked[word][number] |= ahead == 0 ? mine << shift : 0;
            var touching = touching(ahead);
            for (var theirs = 0; theirs < touching.length; theirs++) {
                reachable[word][number] |= (touching[theirs] & mine) != 0 ? 1 << (shift + theirs) : 0;
            }
        }
    }

    /// For each half-day of a clock that is so far ahead, those of one's own that share enough time with it, as bits.
    private int[] touching(int minutesAhead) {
        var known = touching.get(minutesAhead);
        if (known != null) {
            return known;
        }
        var touched = new int[HALF_DAYS.length];
        for (var theirs : HALF_DAYS) {
            for (var mine : HALF_DAYS) {
                touched[theirs.ordinal()] |= Availability.overlap(mine, theirs, minutesAhead) ? 1 << mine.ordinal() : 0;
            }
        }
        touching.put(minutesAhead, touched);
        return touched;
    }
}
