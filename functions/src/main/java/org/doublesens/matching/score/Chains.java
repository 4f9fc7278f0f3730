package org.doublesens.matching.score;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The chains of managers: who is above whom, however far.
public final class Chains {
    private final Map<String, String> managers;

    public Chains(Map<String, String> managers) {
        this.managers = managers;
    }

    /// Whether one of the two is above the other.
    public boolean connect(String one, String other) {
        return isAbove(one, other) || isAbove(other, one);
    }

    private boolean isAbove(String upper, String lower) {
        var seen = new HashSet<String>();
        for (var manager = managerOf(lower); !manager.isEmpty() && seen.add(manager); manager = managerOf(manager)) {
            if (manager.equals(upper)) {
                return true;
            }
        }
        return false;
    }

    /// Everybody on the way up from a person, themselves included, until the top or a repetition.
    public Set<String> upFrom(String person) {
        var seen = new HashSet<String>();
        for (var one = person; !one.isEmpty() && seen.add(one); one = managerOf(one)) {}
        return seen;
    }

    private String managerOf(String person) {
        return managers.getOrDefault(person, "");
    }
}
