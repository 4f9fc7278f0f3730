package org.doublesens.lambda;

/// The caller sent bytes that are no request; the message says what is wrong with them and repeats none of them.
public final class BadRequest extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BadRequest(String what) {
        super(what);
    }

    /// What is wrong, in one English sentence.
    public String what() {
        return String.valueOf(getMessage());
    }
}
