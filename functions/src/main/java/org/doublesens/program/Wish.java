package org.doublesens.program;

/// What somebody wants to learn, with today's level 1 to 4; its rank is its place in the list.
public record Wish(Skill skill, int level) {
    public Wish {
        Checks.between("a level", level, 1, 4);
    }
}
