package org.doublesens.program;

import java.util.Comparator;

/// One junior and one senior, as locks, bans and swaps name them.
public record Twosome(ParticipantId junior, ParticipantId senior) implements Comparable<Twosome> {
    private static final Comparator<Twosome> BY_JUNIOR =
            Comparator.comparing(Twosome::junior).thenComparing(Twosome::senior);

    @Override
    public int compareTo(Twosome other) {
        return BY_JUNIOR.compare(this, other);
    }
}
