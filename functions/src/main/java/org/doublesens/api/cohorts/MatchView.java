package org.doublesens.api.cohorts;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.doublesens.matching.Quality;
import org.doublesens.matching.score.ScoreParts;
import org.doublesens.pairing.Effect;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Twosome;
import org.jspecify.annotations.Nullable;

/// The proposal as a whole; a score belongs to a pair and says how
/// well two people complete each other, there is none for a person.
///
/// @param matcher   the version of the matcher; with the input's hash a run can be repeated and compared
/// @param people    how many have a partner
/// @param poor      pairs far below what was possible for those two
/// @param fair      pairs somewhat below it
/// @param total     the sum of the scores
/// @param worth     all of it as one number
/// @param bound     what no result can exceed; equal to the worth unless people were moved by hand
/// @param terms     what was asked for; absent in runs from before it was noted
/// @param approved  when the organiser approved it, absent before
record MatchView(
        Instant at,
        String matcher,
        String inputHash,
        int people,
        int waiting,
        int poor,
        int fair,
        long total,
        BigInteger worth,
        BigInteger bound,
        long milliseconds,
        MatchingRun.@Nullable Terms terms,
        List<Duo> locks,
        List<Duo> bans,
        @Nullable Instant approved) {

    static MatchView of(MatchingRun run) {
        return new MatchView(
                run.at(),
                run.matcherVersion(),
                run.inputHash(),
                run.people(),
                run.unmatched().size(),
                run.poor(),
                run.fair(),
                run.total(),
                run.worth(),
                run.bound(),
                run.milliseconds(),
                run.terms(),
                duos(run.locks()),
                duos(run.bans()),
                run.approved());
    }

    private static List<Duo> duos(Collection<Twosome> people) {
        return people.stream().map(Duo::of).toList();
    }

    /// Two people.
    record Duo(ParticipantId juniorId, ParticipantId seniorId) {
        static Duo of(Twosome people) {
            return new Duo(people.junior(), people.senior());
        }
    }

    /// What a change does, shown before and after it is saved.
    ///
    /// @param outcome done, or already
    record Change(
            String outcome,
            Effect.@Nullable Worth before,
            Effect.@Nullable Worth after,
            List<Scored> gone,
            List<Scored> formed) {
        static Change already() {
            return new Change("already", null, null, List.of(), List.of());
        }

        static Change of(String outcome, Effect effect) {
            return new Change(outcome, effect.before(), effect.after(), scored(effect.gone()), scored(effect.formed()));
        }

        private static List<Scored> scored(List<Effect.Scored> pairs) {
            return pairs.stream().map(Scored::of).toList();
        }
    }

    /// Two people with the score of their complementarity, part by part.
    record Scored(ParticipantId juniorId, ParticipantId seniorId, int score, ScoreParts parts, Quality quality) {
        static Scored of(Effect.Scored pair) {
            return new Scored(
                    pair.people().junior(), pair.people().senior(), pair.score(), pair.parts(), pair.quality());
        }
    }
}
