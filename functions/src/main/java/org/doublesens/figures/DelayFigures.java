package org.doublesens.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.doublesens.program.Pair;
import org.doublesens.program.PairId;
import org.doublesens.program.ParticipantId;

/// The figures about how long people waited; pairs kept before anybody noted their hour are left out.
final class DelayFigures {
    private DelayFigures() {}

    static Finding timeToMatch(Evidence evidence) {
        var first = new HashMap<ParticipantId, Instant>();
        for (var pair : evidence.pairs()) {
            var published = pair.published();
            if (published != null) {
                pair.people().forEach(person -> first.merge(person, published, DelayFigures::earlier));
            }
        }
        var days = first.values().stream()
                .map(published -> days(evidence.launched(), published))
                .sorted()
                .toList();
        return new Finding(Percentile.of(days, 50), days.size(), days.size(), evidence.soFar());
    }

    static Finding timeToFirstSession(Evidence evidence) {
        var first = firstHeld(evidence);
        var met = evidence.pairs().stream()
                .filter(pair -> pair.published() != null && first.containsKey(pair.pairId()))
                .toList();
        var days = met.stream().map(pair -> days(pair, first)).sorted().toList();
        return new Finding(Percentile.of(days, 50), days.size(), PairFigures.people(met), evidence.soFar());
    }

    private static Map<PairId, Instant> firstHeld(Evidence evidence) {
        var first = new HashMap<PairId, Instant>();
        evidence.held().forEach(session -> first.merge(session.pair(), session.starts(), DelayFigures::earlier));
        return first;
    }

    private static long days(Pair pair, Map<PairId, Instant> first) {
        return days(Objects.requireNonNull(pair.published()), Objects.requireNonNull(first.get(pair.pairId())));
    }

    private static long days(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toDays());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
