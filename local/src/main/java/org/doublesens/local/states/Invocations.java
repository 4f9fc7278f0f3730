package org.doublesens.local.states;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The invocations of functions that have no answer yet, by the numbers they were made under.
final class Invocations {

    /// @param number counted from one over all executions
    record Invocation(long number, String function, String payload, Consumer<Outcome> answer) {}

    private final Map<Long, Invocation> underWay = new TreeMap<>();
    private long made;

    Invocation make(String function, String payload, Consumer<Outcome> answer) {
        var invocation = new Invocation(++made, function, payload, answer);
        underWay.put(invocation.number(), invocation);
        return invocation;
    }

    Optional<Invocation> find(long number) {
        return Optional.ofNullable(underWay.get(number));
    }

    void end(Invocation invocation) {
        underWay.remove(invocation.number());
    }

    /// Oldest first.
    List<Invocation> underWay() {
        return List.copyOf(underWay.values());
    }
}
