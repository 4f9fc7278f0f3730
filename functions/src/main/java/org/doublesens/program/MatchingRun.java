package org.doublesens.program;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/// The record of one matching, so that it can be replayed and audited.
///
/// @param inputHash  SHA-256 of the canonical input
/// @param objective  matched people, poor pairs, fair pairs, total score: in the order they are optimised
/// @param unmatched  for each person without a partner, why, as the matcher's own data in JSON
public record MatchingRun(
        String name,
        Instant at,
        String inputHash,
        String matcherVersion,
        List<Long> objective,
        Map<String, String> unmatched,
        Map<String, List<ParticipantId>> alternatives)
        implements Entry {
    public MatchingRun {
        objective = List.copyOf(objective);
        unmatched = Map.copyOf(unmatched);
        alternatives = Map.copyOf(alternatives);
    }

    @Override
    public String id() {
        return name;
    }
}
