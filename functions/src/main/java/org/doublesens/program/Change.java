package org.doublesens.program;

/// One line of a transaction.
public sealed interface Change {

    /// Keeps a new entry, unless it is kept already: a retried step leaves the same trace as one that ran once.
    record Once(Entry entry) implements Change {}

    /// Keeps an entry whatever was there.
    record Put(Entry entry) implements Change {}

    /// Rewrites an entry that nobody rewrote since it was read; else the whole transaction is a [Conflict].
    ///
    /// Version 0 says that it was not there.
    record Update(Entry entry) implements Change {}

    record Remove(Class<? extends Entry> kind, String id) implements Change {}

    /// One answer less is missing at a gate; nothing where there is no such gate.
    record CountDown(String gate) implements Change {}

    /// So many answers more are expected at a gate; nothing where there is no such gate.
    record CountUp(String gate, int by) implements Change {}

    /// Ends the wait at a gate; nothing where there is no such gate.
    record Open(String gate) implements Change {}

    /// Lets the machine look at its appointments again, the wait goes on; nothing where there is no such gate.
    record Wake(String gate) implements Change {}

    /// The one entry a line is about; two lines of one transaction may not be about the same.
    default EntryKey subject() {
        return switch (this) {
            case Once(var entry) -> EntryKey.of(entry);
            case Put(var entry) -> EntryKey.of(entry);
            case Update(var entry) -> EntryKey.of(entry);
            case Remove(var kind, var id) -> new EntryKey(kind, id);
            case CountDown(var gate) -> new EntryKey(Gate.class, gate);
            case CountUp(var gate, var by) -> new EntryKey(Gate.class, gate);
            case Open(var gate) -> new EntryKey(Gate.class, gate);
            case Wake(var gate) -> new EntryKey(Gate.class, gate);
        };
    }
}
