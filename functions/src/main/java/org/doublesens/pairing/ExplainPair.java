package org.doublesens.pairing;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Person;
import org.doublesens.matching.score.PairScore;
import org.doublesens.matching.score.ScoreParts;
import org.doublesens.program.Cohort;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;

/// Splits the score of one pair into what it is made of.
public final class ExplainPair {
    private final ProgramStore store;
    private final InstantSource clock;

    public ExplainPair(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// The parts for each junior with the senior; none for those whose answers are erased.
    public List<Split> split(Cohort cohort, Pair pair) {
        var people = pair.people().stream()
                .flatMap(id -> store.find(cohort.cohortId(), Participant.class, id.value()).stream())
                .toList();
        var request = new MatchingInput(cohort, clock.instant()).request(people, people, Map.of(), Set.of());
        return request.juniors().stream()
                .flatMap(junior -> request.seniors().stream().map(senior -> split(request, junior, senior)))
                .toList();
    }

    private static Split split(MatchRequest request, Person junior, Person senior) {
        return new Split(
                new ParticipantId(junior.id()),
                PairScore.parts(junior, senior, request.policy().weights()));
    }

    /// What one junior adds to the score of the pair.
    public record Split(ParticipantId junior, ScoreParts parts) {}
}
