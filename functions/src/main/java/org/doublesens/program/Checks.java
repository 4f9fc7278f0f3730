package org.doublesens.program;

import java.util.regex.Pattern;

/// What values ask of themselves when they are made.
final class Checks {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    private Checks() {}

    static void token(String name, String value) {
        if (!TOKEN.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    name + " is 1 to 80 letters, digits, dots, underscores or hyphens: " + value);
        }
    }

    static void between(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s is %d to %d: %d".formatted(name, least, most, value));
        }
    }
}
