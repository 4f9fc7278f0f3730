package org.doublesens.matching.explain;

import java.util.List;

/// Why somebody waits, and the smallest changes that would free them, smallest first; none when no small change helps.
public record WaitingReason(String person, boolean junior, Obstacle obstacle, List<Relaxation> relaxations) {
    public WaitingReason {
        relaxations = List.copyOf(relaxations);
    }
}
