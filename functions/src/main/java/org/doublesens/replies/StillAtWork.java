package org.doublesens.replies;

/// Somebody else reads the same mail right now: it comes again, and then the first will have done it.
final class StillAtWork extends RuntimeException {
    private static final long serialVersionUID = 1;

    StillAtWork(String key) {
        super("another reader holds the mail " + key);
    }
}
