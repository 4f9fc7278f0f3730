package org.doublesens.outbox;

/// The letter cannot leave now; the stream brings it again.
public final class TryLater extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TryLater(String why) {
        super(why);
    }
}
