package org.doublesens.local.time;

import java.time.Instant;
import java.util.Comparator;
import java.util.function.Consumer;

/// A task's place in the order of time, with which it can be called off.
public final class Ticket implements Comparable<Ticket> {

    private static final Comparator<Ticket> ORDER =
            Comparator.comparing(Ticket::when).thenComparingLong(ticket -> ticket.number);

    private final Instant when;
    private final long number;
    private final Runnable task;
    private final Consumer<Ticket> onCancel;

    Ticket(Instant when, long number, Runnable task, Consumer<Ticket> onCancel) {
        this.when = when;
        this.number = number;
        this.task = task;
        this.onCancel = onCancel;
    }

    public Instant when() {
        return when;
    }

    /// Calls the task off; without effect once it has begun.
    public void cancel() {
        onCancel.accept(this);
    }

    void run() {
        task.run();
    }

    @Override
    public int compareTo(Ticket other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number);
    }
}
