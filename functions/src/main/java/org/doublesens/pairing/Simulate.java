package org.doublesens.pairing;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.MatchResult;
import org.doublesens.matching.MatchedPair;
import org.doublesens.matching.explain.Explainer;
import org.doublesens.matching.explain.Outlook;
import org.doublesens.matching.explain.Outlooks;
import org.doublesens.matching.explain.WaitingReason;
import org.doublesens.pairing.Simulation.Outlook.Change;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.PairingPolicy;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;

/// Runs a whole matching without keeping anything or mailing anybody:
/// with the answers there are so far, or with what HR sent alone.
public final class Simulate {
    private final ProgramStore store;
    private final InstantSource clock;
    private final Candidates candidates;
    private final Matchmaker matchmaker;

    public Simulate(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        candidates = new Candidates(store);
        matchmaker = new Matchmaker(clock);
    }

    /// Matches all who answered so far under a policy; the bans of the review hold.
    public Simulation answered(CohortId id, PairingPolicy policy) {
        var request = candidates.answered(store.cohort(id), policy, clock.instant());
        var bans = store.find(id, MatchingRun.class, MatchingRun.FIRST)
                .map(MatchingRun::bans)
                .orElse(Set.of());
        return simulation(Candidates.asking(request, Set.of(), bans));
    }

    /// What is possible by what HR sent: reporting lines, teams, ranks and earlier pairs, as if everybody answered and
    /// had something to show to everybody.
    public Simulation atBest(Cohort cohort, List<Participant> people) {
        var met = new Acquaintances(store).among(cohort.cohortId(), people);
        return simulation(new MatchingInput(cohort, clock.instant()).atBest(people, met));
    }

    private Simulation simulation(MatchRequest request) {
        var result = matchmaker.solve(request).result();
        var waiting = Explainer.explain(request, result).waiting();
        var juniors = request.juniors().size();
        var seniors = request.seniors().size();
        return new Simulation(
                juniors,
                seniors,
                (int) result.pairs().stream()
                        .map(MatchedPair::senior)
                        .distinct()
                        .count(),
                Effect.Worth.of(result.objective(), juniors + seniors),
                waiting.stream()
                        .collect(Collectors.toMap(reason -> new ParticipantId(reason.person()), WaitingInWords::of)),
                outlooks(request, result, waiting));
    }

    private List<Simulation.Outlook> outlooks(MatchRequest request, MatchResult result, List<WaitingReason> waiting) {
        return new Outlooks(request, result, clock)
                .all(waiting).stream().map(Simulate::told).toList();
    }

    private static Simulation.Outlook told(Outlook outlook) {
        return switch (outlook) {
            case Outlook.Without(var rule, var more) -> new Simulation.Outlook(Change.WITHOUT_RULE, rule, more);
            case Outlook.WithTrios(var more) -> new Simulation.Outlook(Change.WITH_TRIOS, null, more);
            case Outlook.WithHalfDays(var halfDays, var more) ->
                new Simulation.Outlook(Change.WITH_ONE_MORE_HALF_DAY, null, more);
        };
    }
}
