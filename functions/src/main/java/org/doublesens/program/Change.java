package org.doublesens.program;

/// One line of a transaction.
public sealed interface Change {

    /// Keeps a new entry, unless it is kept already: a retried step leaves the same trace as one that ran once.
    record Once(Entry entry) implements Change {}

    /// Keeps an entry whatever was there.
    record Put(Entry entry) implements Change {}

    /// Rewrites an entry that nobody rewrote since it was read; else the whole transaction is a [Conflict].
    record Update(Entry entry) implements Change {}

    record Remove(Class<? extends Entry> kind, String id) implements Change {}

    /// One answer less is missing at a gate; nothing where there is no such gate.
    record CountDown(String gate) implements Change {}

    /// Opens a gate, so that the machine looks again; nothing where there is no such gate.
    record Wake(String gate) implements Change {}
}
