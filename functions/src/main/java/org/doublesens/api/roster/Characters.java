package org.doublesens.api.roster;

/// What a text may consist of: no control characters, no halves of surrogate pairs, no separators of lines.
public final class Characters {
    private Characters() {}

    public static boolean areText(String text) {
        return text.codePoints().allMatch(Characters::isText);
    }

    /// Line feeds part the lines of a longer text.
    public static boolean areLines(String text) {
        return text.codePoints().allMatch(character -> character == '\n' || isText(character));
    }

    private static boolean isText(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> true;
        };
    }
}
