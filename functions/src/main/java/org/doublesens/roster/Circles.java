package org.doublesens.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Finds those who are, by some detour, their own manager.
public final class Circles {
    private Circles() {}

    /// Those who stand in a circle; whoever only stands below one does not.
    ///
    /// @param managers by the id of those they manage; empty where nobody does
    public static Set<String> in(Map<String, String> managers) {
        var done = new HashSet<String>();
        var circles = new HashSet<String>();
        for (var start : managers.keySet()) {
            var path = new ArrayList<String>();
            var onPath = new HashSet<String>();
            var person = start;
            while (!person.isEmpty() && managers.containsKey(person) && !done.contains(person) && onPath.add(person)) {
                path.add(person);
                person = managers.getOrDefault(person, "");
            }
            if (onPath.contains(person)) {
                circles.addAll(path.subList(path.indexOf(person), path.size()));
            }
            done.addAll(path);
        }
        return circles;
    }
}
