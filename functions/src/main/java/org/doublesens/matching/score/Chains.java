package org.doublesens.matching.score;

import java.util.HashMap;
import java.util.Map;

/// The chains of managers: who is above whom, however far.
public final class Chains {
    private final Map<String, String> managers;

    public Chains(Map<String, String> managers) {
        this.managers = new HashMap<>(managers);
    }

    /// Whether one of the two is above the other.
    public boolean connect(String one, String other) {
        return isAbove(one, other) || isAbove(other, one);
    }

    private boolean isAbove(String upper, String lower) {
        var manager = managerOf(lower);
        for (var steps = 0; steps < managers.size() && !manager.isEmpty(); steps++) {
            if (manager.equals(upper)) {
                return true;
            }
            manager = managerOf(manager);
        }
        return false;
    }

    private String managerOf(String person) {
        return managers.getOrDefault(person, "");
    }
}
