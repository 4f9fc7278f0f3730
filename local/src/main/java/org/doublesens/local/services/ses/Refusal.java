package org.doublesens.local.services.ses;

/// SES's "no", with the name its clients know it by.
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String type;

    Refusal(String type, String message) {
        super(message);
        this.type = type;
    }

    String type() {
        return type;
    }
}
