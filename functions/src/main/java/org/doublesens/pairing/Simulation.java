package org.doublesens.pairing;

import java.util.List;
import java.util.Map;
import org.doublesens.matching.Rule;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.ParticipantId;
import org.jspecify.annotations.Nullable;

/// What a matching would give.
///
/// @param juniors  how many of them could be matched
/// @param pairs    a senior with two juniors is one
/// @param waiting  why somebody would have no partner, and what would free them
/// @param outlooks what changes for the whole cohort would bring, only those that help
public record Simulation(
        int juniors,
        int seniors,
        int pairs,
        Effect.Worth worth,
        Map<ParticipantId, MatchingRun.Unmatched> waiting,
        List<Outlook> outlooks) {
    public Simulation {
        waiting = Map.copyOf(waiting);
        outlooks = List.copyOf(outlooks);
    }

    /// How many people more a change would match, found by solving again.
    ///
    /// @param rule the one done without, absent elsewhere
    public record Outlook(Change change, @Nullable Rule rule, int morePeople) {
        /// What can be changed for all.
        public enum Change {
            WITHOUT_RULE,
            WITH_TRIOS,
            /// Each of those waiting ticks one half-day more.
            WITH_ONE_MORE_HALF_DAY
        }
    }
}
