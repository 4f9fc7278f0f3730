package org.doublesens.program;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// What is saved together or not at all: 100 lines at most, each about another entry.
public record Changes(List<Change> lines) {
    /// What one DynamoDB transaction takes.
    public static final int MOST = 100;

    public static final Changes NONE = new Changes(List.of());

    public Changes {
        lines = List.copyOf(lines);
    }

    public Changes once(Entry entry) {
        return and(new Change.Once(entry));
    }

    public Changes once(Collection<? extends Entry> entries) {
        return plus(entries.stream().<Change>map(Change.Once::new).toList());
    }

    public Changes put(Entry entry) {
        return and(new Change.Put(entry));
    }

    public Changes update(Entry entry) {
        return and(new Change.Update(entry));
    }

    public Changes remove(Entry entry) {
        return and(new Change.Remove(entry.getClass(), entry.id()));
    }

    public Changes countDown(String gate) {
        return and(new Change.CountDown(gate));
    }

    /// Says so beside the [Change.Update] of what makes the difference, so that a retry does not count twice.
    public Changes countUp(String gate, int by) {
        return and(new Change.CountUp(gate, by));
    }

    public Changes open(String gate) {
        return and(new Change.Open(gate));
    }

    public Changes wake(String gate) {
        return and(new Change.Wake(gate));
    }

    public Changes and(Changes more) {
        return plus(more.lines);
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    private Changes and(Change line) {
        return plus(List.of(line));
    }

    private Changes plus(List<? extends Change> more) {
        var all = new ArrayList<Change>(lines);
        all.addAll(more);
        return new Changes(all);
    }
}
