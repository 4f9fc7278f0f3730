package org.doublesens.program;

/// Somebody rewrote an entry between our reading and our saving; nothing was saved, reading again helps.
public final class Conflict extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Conflict(String what) {
        super(what);
    }
}
