package org.doublesens.matching;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/// Makes small cohorts full of conflicts: few skills, few teams, rules that bite.
final class Cohorts {
    private static final List<String> LANGUAGES = List.of("fr", "en", "de");
    private static final List<String> TEAMS = List.of("", "red", "blue", "green", "grey");

    private final Random random;

    Cohorts(long seed) {
        random = new Random(seed);
    }

    MatchRequest request(int juniors, int seniors, Aim aim) {
        var young = people("j", juniors, 0);
        var old = people("s", seniors, 2);
        var policy = Policy.standard().aimingAt(aim);
        var request = MatchRequest.of(young, old, random.nextInt(3) == 0 ? policy.withTrios() : policy);
        return request.reporting(managers(young, old)).banning(some(young, old));
    }

    private List<Person> people(String prefix, int count, int rank) {
        var people = new ArrayList<Person>();
        for (var number = 0; number < count; number++) {
            people.add(person(prefix + number, rank));
        }
        return people;
    }

    private Person person(String id, int rank) {
        var person = Person.named(id)
                .ranked(rank + random.nextInt(3))
                .inTeam(oneOf(TEAMS))
                .inDepartment(oneOf(List.of("", "sales", "legal")))
                .speaking(languages())
                .free(new Availability(halfDays(), random.nextInt(4) * 90))
                .accepting(random.nextInt(5) == 0 ? 2 : 1)
                .showing(offers())
                .wanting(wishes());
        return random.nextInt(6) == 0 ? person.comingFirst() : person;
    }

    private Set<String> languages() {
        var spoken = new HashSet<String>();
        spoken.add(oneOf(LANGUAGES));
        spoken.add(oneOf(LANGUAGES));
        return spoken;
    }

    private Set<HalfDay> halfDays() {
        var ticked = EnumSet.noneOf(HalfDay.class);
        for (var more = 0; more < 5; more++) {
            ticked.add(oneOf(List.of(HalfDay.values())));
        }
        return ticked;
    }

    private List<Showing> offers() {
        var offers = new HashMap<String, Showing>();
        for (var more = 0; more < 3; more++) {
            var skill = skill();
            offers.put(skill, new Showing(skill, 2 + random.nextInt(3)));
        }
        return List.copyOf(offers.values());
    }

    private List<Wanting> wishes() {
        var wishes = new ArrayList<Wanting>();
        for (var more = random.nextInt(4); more > 0; more--) {
            var skill = skill();
            if (wishes.stream().noneMatch(wish -> wish.skill().equals(skill))) {
                wishes.add(new Wanting(skill, 1 + random.nextInt(4)));
            }
        }
        return wishes;
    }

    private String skill() {
        return "skill." + (char) ('a' + random.nextInt(6));
    }

    private HashMap<String, String> managers(List<Person> young, List<Person> old) {
        var managers = new HashMap<String, String>();
        var all = new ArrayList<String>();
        old.forEach(person -> all.add(person.id()));
        young.forEach(person -> all.add(person.id()));
        for (var number = 1; number < all.size(); number++) {
            if (random.nextInt(4) == 0) {
                managers.put(all.get(number), all.get(random.nextInt(number)));
            }
        }
        return managers;
    }

    private Set<JuniorWithSenior> some(List<Person> young, List<Person> old) {
        var pairs = new TreeSet<JuniorWithSenior>();
        if (!young.isEmpty() && !old.isEmpty() && random.nextBoolean()) {
            pairs.add(new JuniorWithSenior(oneOf(young).id(), oneOf(old).id()));
        }
        return pairs;
    }

    <T> T oneOf(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    MatchRequest shuffled(MatchRequest request) {
        var young = new ArrayList<>(request.juniors());
        var old = new ArrayList<>(request.seniors());
        java.util.Collections.shuffle(young, random);
        java.util.Collections.shuffle(old, random);
        return request.with(young, old);
    }
}
