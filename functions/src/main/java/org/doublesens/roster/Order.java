package org.doublesens.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A roster, and what it is meant to do.
///
/// @param full       whoever is missing from it has left; else nobody leaves by being missing
/// @param newcomers  whoever is new in it joins; else it only speaks of those who take part already
/// @param seniorFrom the level from which on `auto` means senior; absent where nobody may be `auto`
public record Order(
        List<Listed> people,
        boolean full,
        boolean newcomers,
        @Nullable Integer seniorFrom) {
    public Order {
        people = List.copyOf(people);
    }
}
