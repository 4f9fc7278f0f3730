package org.doublesens.program;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The record of one matching, so that it can be replayed and audited.
///
/// @param name         `first`, or the month of the round whose start matched those waiting
/// @param inputHash    SHA-256 of the canonical input
/// @param people       how many have a partner
/// @param poor         pairs far below what was possible for those two
/// @param total        the sum of the scores
/// @param bound        what no result can exceed; equal to this one's worth
/// @param unmatched    why each person without a partner has none, and what would free them
/// @param alternatives the next best partners of each person, at most three
/// @param approved     when the organiser approved it
public record MatchingRun(
        String name,
        Instant at,
        String inputHash,
        String matcherVersion,
        int people,
        int poor,
        long total,
        long bound,
        Map<ParticipantId, Unmatched> unmatched,
        Map<ParticipantId, List<ParticipantId>> alternatives,
        @Nullable Instant approved)
        implements Entry {

    /// The name of the run that makes the first pairs.
    public static final String FIRST = "first";

    /// Why somebody waits, and what would free them.
    public record Unmatched(Blocked blocked, WayOut wayOut) {}

    public MatchingRun {
        unmatched = Map.copyOf(unmatched);
        alternatives = Map.copyOf(alternatives);
    }

    @Override
    public String id() {
        return name;
    }

    public MatchingRun approved(Instant when) {
        return new MatchingRun(
                name, at, inputHash, matcherVersion, people, poor, total, bound, unmatched, alternatives, when);
    }
}
