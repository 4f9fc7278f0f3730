package org.doublesens.pairing;

import java.util.List;
import org.doublesens.matching.Objective;
import org.doublesens.matching.Quality;
import org.doublesens.matching.score.ScoreParts;
import org.doublesens.program.Twosome;

/// What a change does to a proposal: its worth before and after, and the pairs that go and come.
///
/// @param version of the proposal that was looked at; a saved change raises it by one
public record Effect(int version, Worth before, Worth after, List<Scored> gone, List<Scored> formed) {
    public Effect {
        gone = List.copyOf(gone);
        formed = List.copyOf(formed);
    }

    /// How good a proposal is, in the order in which it counts.
    ///
    /// @param people  how many have a partner
    /// @param waiting how many have none
    /// @param poor    pairs far below what was possible for those two
    /// @param fair    pairs somewhat below it
    /// @param total   the sum of the scores
    public record Worth(int people, int waiting, int poor, int fair, long total) {
        static Worth of(Objective objective, int candidates) {
            return new Worth(
                    objective.people(),
                    candidates - objective.people(),
                    objective.poor(),
                    objective.fair(),
                    objective.total());
        }
    }

    /// Two people with the score of their complementarity, part by part.
    public record Scored(Twosome people, ScoreParts parts, Quality quality) {
        public int score() {
            return parts.total();
        }
    }
}
