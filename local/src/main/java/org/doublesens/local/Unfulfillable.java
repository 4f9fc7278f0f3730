package org.doublesens.local;

/// A wish that means nothing.
public final class Unfulfillable extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unfulfillable(String name, String value, String wanted) {
        super("-D%s=%s: give %s.".formatted(name, value, wanted));
    }
}
