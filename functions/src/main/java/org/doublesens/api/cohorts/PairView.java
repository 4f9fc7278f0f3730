package org.doublesens.api.cohorts;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doublesens.figures.Helpless;
import org.doublesens.matching.score.ScoreParts;
import org.doublesens.pages.Reasons;
import org.doublesens.pages.Voice;
import org.doublesens.pairing.ExplainPair;
import org.doublesens.program.Catalogue;
import org.doublesens.program.Language;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Posture;
import org.doublesens.program.Showing;
import org.doublesens.program.Skill;
import org.doublesens.program.Twosome;
import org.jspecify.annotations.Nullable;

/// A pair with the reasons for it.
///
/// @param score        how well they complete each other; a trio has the sum of both juniors
/// @param locked       whether the organiser asked for it
/// @param needsHelp    the program called for help, and they have not met since; nobody says why
/// @param alternatives for each of the pair's people, the next best partners
/// @param detail       the reasons in words and the parts of the score; only where one pair is read
record PairView(
        String pairId,
        List<ParticipantId> juniors,
        ParticipantId senior,
        Pair.State state,
        Posture posture,
        YearMonth since,
        List<Reason> byJuniors,
        List<Reason> bySenior,
        int score,
        boolean locked,
        boolean needsHelp,
        Map<ParticipantId, List<ParticipantId>> alternatives,
        @Nullable Detail detail) {

    /// What one side can show the other.
    ///
    /// @param wishRank 1 for the learner's first wish, 0 where it answers none
    record Reason(Skill skill, int wishRank) {}

    /// What is told of one pair when it is looked at alone.
    ///
    /// @param reasons by language tag
    /// @param parts   by junior; empty where answers are erased
    record Detail(Map<String, List<String>> reasons, Map<ParticipantId, ScoreParts> parts) {}

    static PairView of(Pair pair, @Nullable MatchingRun run, Helpless helpless) {
        return new PairView(
                pair.id(),
                pair.juniors(),
                pair.senior(),
                pair.state(),
                pair.posture(),
                pair.since(),
                reasons(pair.byJuniors()),
                reasons(pair.bySenior()),
                pair.score(),
                run != null && isLocked(pair, run),
                helpless.is(pair),
                pair.people().stream()
                        .collect(Collectors.toMap(
                                person -> person,
                                person -> run == null
                                        ? List.of()
                                        : run.alternatives().getOrDefault(person, List.of()))),
                null);
    }

    PairView with(Pair pair, List<Participant> people, List<ExplainPair.Split> splits, Catalogue catalogue) {
        var byId = people.stream().collect(Collectors.toMap(Participant::id, Function.identity()));
        var reasons = List.of(Language.values()).stream()
                .collect(Collectors.toMap(
                        Language::tag, language -> Reasons.of(pair, byId, catalogue, new Voice(language))));
        var parts = splits.stream().collect(Collectors.toMap(ExplainPair.Split::junior, ExplainPair.Split::parts));
        return new PairView(
                pairId,
                juniors,
                senior,
                state,
                posture,
                since,
                byJuniors,
                bySenior,
                score,
                locked,
                needsHelp,
                alternatives,
                new Detail(reasons, parts));
    }

    private static boolean isLocked(Pair pair, MatchingRun run) {
        return pair.juniors().stream().anyMatch(junior -> run.locks().contains(new Twosome(junior, pair.senior())));
    }

    private static List<Reason> reasons(List<Showing> showings) {
        return showings.stream()
                .map(showing -> new Reason(showing.skill(), showing.wishRank()))
                .toList();
    }
}
