package org.doublesens.program;

/// Where a participant stands in a pair.
public enum Side {
    JUNIOR,
    SENIOR;

    public Side other() {
        return this == JUNIOR ? SENIOR : JUNIOR;
    }
}
