package org.doublesens.local.states;

import java.time.Instant;

/// Is told of everything that comes to the state machines from outside, before they act on it.
@FunctionalInterface
public interface Journal {

    /// One line of a journal.
    record Entry(Instant at, Happening what) {}

    /// Nobody writes anything down.
    Journal NONE = _ -> {};

    void note(Entry entry);
}
