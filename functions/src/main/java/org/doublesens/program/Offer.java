package org.doublesens.program;

/// What somebody can show, with the level they give themselves: 1 discovering, 2 with help, 3 alone, 4 can teach it.
public record Offer(Skill skill, int level) {
    /// The level from which an offer counts in matching.
    public static final int COUNTS_FROM = 3;

    public Offer {
        Checks.between("a level", level, 1, 4);
    }
}
