package org.doublesens.matching.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doublesens.matching.Aim;
import org.doublesens.matching.Certificate.Units;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Person;

/// How many partners everybody may still get: their capacity, one more for a senior where trios are allowed, less what
/// locks took.
public final class Seats {
    private final Map<String, Integer> locked = new HashMap<>();
    private final boolean trios;
    private final boolean onlyFirst;

    public Seats(MatchRequest request) {
        for (var lock : request.locks()) {
            locked.merge("j" + lock.junior(), 1, Integer::sum);
            locked.merge("s" + lock.senior(), 1, Integer::sum);
        }
        trios = request.policy().trios()
                && request.juniors().size() > request.seniors().size();
        onlyFirst = request.policy().aim() == Aim.GREATEST_TOTAL;
    }

    /// How many partners a person may have in all.
    public int capacity(Person person, boolean junior) {
        if (onlyFirst) {
            return 1;
        }
        return !junior && trios ? Math.max(2, person.capacity()) : person.capacity();
    }

    /// How many partners locks give a person.
    public int locked(Person person, boolean junior) {
        return locked.isEmpty() ? 0 : locked.getOrDefault((junior ? "j" : "s") + person.id(), 0);
    }

    int places(List<Person> side) {
        return side.size() + extras(side);
    }

    int extras(List<Person> side) {
        var extras = 0;
        for (var person : side) {
            extras += extras(person);
        }
        return extras;
    }

    private int extras(Person person) {
        return mostPartners(person) - 1;
    }

    /// How many partners a person may have, on whichever side they are.
    int mostPartners(Person person) {
        return Math.max(capacity(person, true), capacity(person, false));
    }

    /// The open places of a side, with what filling each is worth.
    Places of(List<Person> side, boolean junior, Units units) {
        var firsts = Places.oneEach(side.size());
        var owners = new ArrayList<Integer>();
        for (var number = 0; number < side.size(); number++) {
            var person = side.get(number);
            var taken = locked(person, junior);
            firsts.open()[number] = taken == 0;
            firsts.worth()[number] = units.person() + (person.first() ? units.comingFirst() : 0);
            for (var further = Math.max(1, taken); further < capacity(person, junior); further++) {
                owners.add(number);
            }
        }
        return firsts.and(owners, -units.extra());
    }
}
