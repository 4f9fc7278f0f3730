package org.doublesens.matching.solver;

import java.util.HashMap;
import java.util.Map;

/// Gives each distinct name a small number, in the order in which names are first said.
final class Numbers {
    private final Map<String, Integer> numbers = new HashMap<>();

    int of(String name) {
        var known = numbers.get(name);
        if (known != null) {
            return known;
        }
        numbers.put(name, numbers.size());
        return numbers.size() - 1;
    }

    int size() {
        return numbers.size();
    }
}
