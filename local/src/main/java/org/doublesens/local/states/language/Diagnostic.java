package org.doublesens.local.states.language;

/// One mistake in a definition, as AWS reports it; the location is empty where the text is not even an object.
public record Diagnostic(String code, String message, String location) {

    static Diagnostic schema(String location, String message) {
        return new Diagnostic("SCHEMA_VALIDATION_FAILED", message, location);
    }

    @Override
    public String toString() {
        return code + ": " + message + (location.isEmpty() ? "" : " at " + location);
    }
}
