package org.doublesens.local.people;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// What people did with their mail, as numbers: for whoever watches.
public final class Diary {
    private final Map<String, Integer> done = new ConcurrentHashMap<>();
    private final Map<String, Set<String>> who = new ConcurrentHashMap<>();
    private final Map<String, Integer> refused = new ConcurrentHashMap<>();

    void did(String purpose, String person) {
        done.merge(purpose, 1, Integer::sum);
        who.computeIfAbsent(purpose, _ -> ConcurrentHashMap.newKeySet()).add(person);
    }

    void wasRefused(String purpose, String why) {
        refused.merge(purpose + ": " + why, 1, Integer::sum);
    }

    /// How often each kind of form was sent and taken.
    public Map<String, Integer> done() {
        return new TreeMap<>(done);
    }

    /// How many different people sent it.
    public int people(String purpose) {
        var people = who.get(purpose);
        return people == null ? 0 : people.size();
    }

    public int times(String purpose) {
        return done.getOrDefault(purpose, 0);
    }

    /// What the pages did not take, and what they said.
    public Map<String, Integer> refused() {
        return new TreeMap<>(refused);
    }
}
