package org.doublesens.local.states.language;

import java.util.LinkedHashMap;
import java.util.Map;

/// States that follow each other: a machine, a branch of it, or what is done with an item.
public record Flow(String startAt, Map<String, State> states) {
    public Flow {
        states = new LinkedHashMap<>(states);
    }

    public State state(String name) {
        var state = states.get(name);
        if (state == null) {
            throw new IllegalArgumentException("no state is called " + name);
        }
        return state;
    }
}
