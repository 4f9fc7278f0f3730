package org.doublesens.matching;

/// A skill that a person can show another, with the level (1 discovering to 4 can teach it) they have in it today.
public record Showing(String skill, int level) {

    /// The level from which an offer counts: 3, "I do it alone".
    public static final int LEAST_LEVEL = 3;

    /// 4, "I can teach it".
    public static final int HIGHEST_LEVEL = 4;

    public boolean counts() {
        return level >= LEAST_LEVEL;
    }
}
