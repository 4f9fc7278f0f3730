package org.doublesens.local.states;

/// A journal tells what could not have happened to these state machines.
public final class Diverged extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final long line;

    Diverged(long line, String why) {
        super(why);
        this.line = line;
    }

    /// The happening at which the two part, counted from one.
    public long line() {
        return line;
    }
}
