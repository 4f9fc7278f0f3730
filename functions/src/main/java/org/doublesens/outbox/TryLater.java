package org.doublesens.outbox;

/// The letter cannot leave now; the stream brings it again.
final class TryLater extends RuntimeException {
    private static final long serialVersionUID = 1;

    TryLater(String why) {
        super(why);
    }
}
