package org.doublesens.matching.solver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doublesens.matching.Person;

/// The numbers of people by their ids.
final class SideNumbers {
    /// The number of an id that is not on that side.
    static final int NOBODY = -1;

    private final Map<String, Integer> juniors;
    private final Map<String, Integer> seniors;

    SideNumbers(List<Person> juniors, List<Person> seniors) {
        this.juniors = numbers(juniors);
        this.seniors = numbers(seniors);
    }

    private static Map<String, Integer> numbers(List<Person> people) {
        var numbers = HashMap.<String, Integer>newHashMap(people.size());
        for (var person : people) {
            numbers.put(person.id(), numbers.size());
        }
        return numbers;
    }

    int ofJunior(String id) {
        return juniors.getOrDefault(id, NOBODY);
    }

    int ofSenior(String id) {
        return seniors.getOrDefault(id, NOBODY);
    }
}
