package org.doublesens.api.cohorts;

import java.util.List;
import java.util.Map;
import org.doublesens.program.Blocked;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.WayOut;
import org.jspecify.annotations.Nullable;

/// Why somebody has no partner, and the least change that would help.
///
/// @param detail which half-day or which skill, absent elsewhere
record WaitingView(
        ParticipantId participantId,
        Blocked blocked,
        Way wayOut,
        @Nullable String detail) {

    /// The kinds of change that may help.
    enum Way {
        ONE_MORE_HALF_DAY,
        ONE_MORE_WISH,
        UP_TO_THE_ORGANISER,
        NEXT_ROUND
    }

    static List<WaitingView> all(Map<ParticipantId, MatchingRun.Unmatched> unmatched) {
        return unmatched.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static WaitingView of(ParticipantId person, MatchingRun.Unmatched unmatched) {
        var blocked = unmatched.blocked();
        return switch (unmatched.wayOut()) {
            case WayOut.OneMoreHalfDay(var halfDay) ->
                new WaitingView(person, blocked, Way.ONE_MORE_HALF_DAY, halfDay.name());
            case WayOut.OneMoreWish(var skill) -> new WaitingView(person, blocked, Way.ONE_MORE_WISH, skill.code());
            case WayOut.UpToTheOrganiser() -> new WaitingView(person, blocked, Way.UP_TO_THE_ORGANISER, null);
            case WayOut.NextRound() -> new WaitingView(person, blocked, Way.NEXT_ROUND, null);
        };
    }
}
