package org.doublesens.local.services;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// How often each service of the cloud was called, and how much of it.
public final class Counts {
    private final Map<String, LongAdder> counted = new ConcurrentHashMap<>();

    /// @param what the service and its operation, such as `dynamodb:PutItem`
    public void add(String what) {
        add(what, 1);
    }

    public void add(String what, long amount) {
        counted.computeIfAbsent(what, _ -> new LongAdder()).add(amount);
    }

    public long of(String what) {
        var count = counted.get(what);
        return count == null ? 0 : count.sum();
    }

    /// The sum of everything whose name starts like this.
    public long under(String prefix) {
        return all().entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public Map<String, Long> all() {
        var all = new TreeMap<String, Long>();
        counted.forEach((what, count) -> all.put(what, count.sum()));
        return all;
    }
}
