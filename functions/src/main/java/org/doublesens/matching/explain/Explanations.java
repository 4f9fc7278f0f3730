package org.doublesens.matching.explain;

import java.util.List;
import java.util.Optional;
import org.doublesens.matching.JuniorWithSenior;

/// Everything there is to say about a result: one reason a pair, next best partners a person, one reason a waiting
/// person.
public record Explanations(
        List<PairReason> pairs, List<Alternatives> juniors, List<Alternatives> seniors, List<WaitingReason> waiting) {

    public Explanations {
        pairs = List.copyOf(pairs);
        juniors = List.copyOf(juniors);
        seniors = List.copyOf(seniors);
        waiting = List.copyOf(waiting);
    }

    public Optional<PairReason> of(JuniorWithSenior pair) {
        return pairs.stream().filter(reason -> reason.people().equals(pair)).findFirst();
    }

    public Optional<WaitingReason> of(String waitingPerson) {
        return waiting.stream()
                .filter(reason -> reason.person().equals(waitingPerson))
                .findFirst();
    }
}
