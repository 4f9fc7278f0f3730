package org.doublesens.program;

import java.util.Map;

/// What a cohort was handed by the one before it: how often colleagues asked for a flash session, by skill.
///
/// @param from   the edition before
/// @param people how many were carried over
public record Heritage(CohortId from, int people, Map<Skill, Integer> demand) implements Entry {
    public static final String ID = "heritage";

    public Heritage {
        demand = Map.copyOf(demand);
    }

    @Override
    public String id() {
        return ID;
    }
}
