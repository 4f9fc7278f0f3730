package org.doublesens.matching;

import java.util.Comparator;

/// The two ids of a pair, as locks, bans and exemptions name it.
public record JuniorWithSenior(String junior, String senior) implements Comparable<JuniorWithSenior> {

    private static final Comparator<JuniorWithSenior> BY_JUNIOR =
            Comparator.comparing(JuniorWithSenior::junior).thenComparing(JuniorWithSenior::senior);

    @Override
    public int compareTo(JuniorWithSenior other) {
        return BY_JUNIOR.compare(this, other);
    }
}
