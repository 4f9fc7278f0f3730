package org.doublesens.program;

import java.util.List;

/// Supply and demand per skill at one moment of the cohort.
public record SkillMap(Moment moment, int people, List<Row> rows) implements Entry {

    /// When it was drawn.
    public enum Moment {
        BEFORE,
        AFTER
    }

    /// How many can show a skill (level 3 or 4) and how many wish for it.
    public record Row(Skill skill, int offers, int wishes) {}

    public SkillMap {
        rows = List.copyOf(rows);
    }

    @Override
    public String id() {
        return moment.name();
    }
}
