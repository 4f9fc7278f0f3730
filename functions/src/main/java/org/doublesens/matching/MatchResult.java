package org.doublesens.matching;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Who meets whom, who waits, how good that is, and the proof that nothing better exists; equal requests have equal
/// results.
///
/// @param pairs by junior, then senior; a senior of a trio stands in two of them
public record MatchResult(
        List<MatchedPair> pairs,
        List<String> waitingJuniors,
        List<String> waitingSeniors,
        Objective objective,
        Certificate certificate) {

    public MatchResult {
        pairs = List.copyOf(pairs);
        waitingJuniors = List.copyOf(waitingJuniors);
        waitingSeniors = List.copyOf(waitingSeniors);
    }

    /// The juniors of each senior who has more than one, by senior.
    public Map<String, List<String>> trios() {
        var juniors = pairs.stream()
                .collect(Collectors.groupingBy(
                        MatchedPair::senior,
                        TreeMap::new,
                        Collectors.mapping(MatchedPair::junior, Collectors.toList())));
        juniors.values().removeIf(several -> several.size() < 2);
        return juniors;
    }

    public List<String> partnersOf(String id) {
        return pairs.stream()
                .filter(pair -> pair.junior().equals(id) || pair.senior().equals(id))
                .map(pair -> pair.junior().equals(id) ? pair.senior() : pair.junior())
                .toList();
    }
}
