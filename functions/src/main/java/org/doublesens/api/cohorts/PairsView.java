package org.doublesens.api.cohorts;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.doublesens.program.Blocked;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Pair;
import org.doublesens.program.PairId;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Posture;
import org.doublesens.program.Showing;
import org.doublesens.program.Skill;
import org.doublesens.program.WayOut;
import org.jspecify.annotations.Nullable;

/// The pairs with their reasons, and why those without a partner have none.
///
/// @param approved whether the organiser approved them, or there was nothing to approve
record PairsView(boolean approved, List<Row> pairs, List<Waiting> waiting) {

    /// @param alternatives for each of the pair's people, the next best partners
    record Row(
            PairId pairId,
            List<ParticipantId> juniors,
            ParticipantId senior,
            Pair.State state,
            Posture posture,
            YearMonth since,
            List<Reason> byJuniors,
            List<Reason> bySenior,
            Map<ParticipantId, List<ParticipantId>> alternatives) {}

    /// What one side can show the other.
    ///
    /// @param wishRank 1 for the learner's first wish, 0 where it answers none
    record Reason(Skill skill, int wishRank) {}

    /// @param wayOut the least change that would help
    /// @param detail which half-day or which skill, absent elsewhere
    record Waiting(
            ParticipantId participantId,
            Blocked blocked,
            Way wayOut,
            @Nullable String detail) {}

    /// The kinds of change that may help.
    enum Way {
        ONE_MORE_HALF_DAY,
        ONE_MORE_WISH,
        UP_TO_THE_ORGANISER,
        NEXT_ROUND
    }

    static PairsView of(List<Pair> pairs, Optional<MatchingRun> run) {
        var alternatives = run.map(MatchingRun::alternatives).orElse(Map.of());
        return new PairsView(
                run.map(MatchingRun::approved).isPresent(),
                pairs.stream().map(pair -> row(pair, alternatives)).toList(),
                run.map(PairsView::waiting).orElse(List.of()));
    }

    private static Row row(Pair pair, Map<ParticipantId, List<ParticipantId>> alternatives) {
        return new Row(
                pair.pairId(),
                pair.juniors(),
                pair.senior(),
                pair.state(),
                pair.posture(),
                pair.since(),
                reasons(pair.byJuniors()),
                reasons(pair.bySenior()),
                pair.people().stream()
                        .collect(Collectors.toMap(
                                person -> person, person -> alternatives.getOrDefault(person, List.of()))));
    }

    private static List<Reason> reasons(List<Showing> showings) {
        return showings.stream()
                .map(showing -> new Reason(showing.skill(), showing.wishRank()))
                .toList();
    }

    private static List<Waiting> waiting(MatchingRun run) {
        return run.unmatched().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> waiting(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Waiting waiting(ParticipantId person, MatchingRun.Unmatched unmatched) {
        var blocked = unmatched.blocked();
        return switch (unmatched.wayOut()) {
            case WayOut.OneMoreHalfDay(var halfDay) ->
                new Waiting(person, blocked, Way.ONE_MORE_HALF_DAY, halfDay.name());
            case WayOut.OneMoreWish(var skill) -> new Waiting(person, blocked, Way.ONE_MORE_WISH, skill.code());
            case WayOut.UpToTheOrganiser() -> new Waiting(person, blocked, Way.UP_TO_THE_ORGANISER, null);
            case WayOut.NextRound() -> new Waiting(person, blocked, Way.NEXT_ROUND, null);
        };
    }
}
