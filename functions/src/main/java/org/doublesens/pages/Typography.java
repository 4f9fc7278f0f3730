package org.doublesens.pages;

import java.util.regex.Pattern;

/// French spacing and apostrophes, so that texts can be typed on a plain keyboard.
final class Typography {
    private static final char NARROW_NO_BREAK_SPACE = '\u202f';
    private static final Pattern BEFORE = Pattern.compile(" (?=[;:?!»])");
    private static final Pattern AFTER = Pattern.compile("(?<=«) ");
    private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L}|«)");

    private Typography() {}

    static String french(String typed) {
        var space = String.valueOf(NARROW_NO_BREAK_SPACE);
        var spaced = AFTER.matcher(BEFORE.matcher(typed).replaceAll(space)).replaceAll(space);
        return APOSTROPHE.matcher(spaced).replaceAll("’");
    }

    static String english(String typed) {
        return APOSTROPHE.matcher(typed).replaceAll("’");
    }
}
