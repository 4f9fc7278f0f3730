package org.doublesens.program;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Something that waits for the organiser and for nobody else.
///
/// @param about the ids of the pairs or people it is about, or the free texts to map; empty for the whole cohort
/// @param by    until when; absent where nothing closes
public record ToDo(What what, List<String> about, @Nullable Instant by) {

    /// What it is.
    public enum What {
        /// Look at the proposed pairs and approve them.
        REVIEW_PAIRS,
        /// Read the digest and let it go.
        APPROVE_DIGEST,
        /// Call a pair that lost its rhythm.
        HELP_PAIRS,
        /// Free somebody whom only a lifted rule or a second partner would free.
        FREE_WAITING,
        /// Give the right address of somebody whom no letter reaches.
        MEND_ADDRESSES,
        /// Find a place in the catalogue for what people wrote in their own words.
        MAP_SKILLS
    }

    public ToDo {
        about = List.copyOf(about);
    }

    /// The same, with what it is about called otherwise; what has no other name keeps its own.
    public ToDo calling(UnaryOperator<String> names) {
        return new ToDo(what, about.stream().map(names).toList(), by);
    }

    /// How many pairs, people or texts; 1 for the whole cohort.
    public int count() {
        return Math.max(1, about.size());
    }
}
