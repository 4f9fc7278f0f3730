package org.doublesens.local.states;

/// A request the service refuses, with the code AWS gives it, such as `ExecutionDoesNotExist`.
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    public Refusal(String code, String message) {
        super(message);
        this.code = code;
    }

    public String code() {
        return code;
    }

    public String message() {
        return String.valueOf(getMessage());
    }
}
