package org.doublesens.local.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/// What lies ahead of somebody whose time stands still until it is told how late it is.
///
/// Tasks run in the order of their instants, those of the same instant in the order they were handed in, so that the
/// same instants told lead to the same tasks in the same order, whenever that is. It belongs to one thread at a time.
public final class Agenda implements InstantSource {
    private final TreeSet<Ticket> tickets = new TreeSet<>();
    private final Consumer<Throwable> onTrouble;
    private Instant now;
    private long handedIn;

    public Agenda(Instant start, Consumer<Throwable> onTrouble) {
        this.now = start;
        this.onTrouble = onTrouble;
    }

    /// The last instant that was told.
    @Override
    public Instant instant() {
        return now;
    }

    /// Has the task done as soon as it is told that the instant has come.
    public Ticket at(Instant when, Runnable task) {
        var ticket = new Ticket(when.isBefore(now) ? now : when, handedIn++, task, tickets::remove);
        tickets.add(ticket);
        return ticket;
    }

    public Ticket after(Duration wait, Runnable task) {
        return at(now.plus(wait), task);
    }

    public Ticket soon(Runnable task) {
        return at(now, task);
    }

    /// The instant of the first task that lies ahead.
    public Optional<Instant> next() {
        return tickets.isEmpty()
                ? Optional.empty()
                : Optional.of(tickets.getFirst().when());
    }

    /// Whether anything is to be done by then.
    public boolean isDueBy(Instant instant) {
        return next().filter(when -> !when.isAfter(instant)).isPresent();
    }

    /// Tells how late it is, and does everything that is due by now; an instant in the past changes nothing.
    public void live(Instant instant) {
        now = instant.isBefore(now) ? now : instant;
        while (isDueBy(now)) {
            run(tickets.removeFirst());
        }
    }

    private void run(Ticket ticket) {
        try {
            ticket.run();
        } catch (RuntimeException | Error trouble) {
            onTrouble.accept(trouble);
        }
    }
}
