package org.doublesens.pairing;

import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Twosome;

/// Offers those who wait to each other when a round begins: leavers' partners, late joiners, those left over.
public final class RematchWaiting {
    private final ProgramStore store;
    private final InstantSource clock;

    public RematchWaiting(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// One unit for each new pair: the pair, meeting since that round, its people, paired, and their letters.
    public List<Changes> pairs(Cohort cohort, YearMonth round) {
        var everybody = store.participants(cohort.cohortId());
        var waiting = everybody.stream()
                .filter(person -> person.standing() == Standing.WAITING)
                .toList();
        if (waiting.size() < 2) {
            return List.of();
        }
        var now = clock.instant();
        var met = new Acquaintances(store).among(cohort.cohortId(), waiting);
        var first = store.all(cohort.cohortId(), Pair.class).stream()
                .flatMap(pair -> pair.people().stream())
                .map(person -> person.value())
                .collect(Collectors.toSet());
        var request = new MatchingInput(cohort, now).request(everybody, waiting, met, first);
        var matchmaker = new Matchmaker(clock);
        var solution = matchmaker.solve(Candidates.asking(request, Set.of(), banned(cohort)));
        var proposal = matchmaker.proposal(round.toString(), solution, round);
        var people = waiting.stream().collect(Collectors.toMap(Participant::participantId, Function.identity()));
        var publishing = new Publishing(people, round, now);
        return proposal.pairs().stream().map(publishing::pair).toList();
    }

    /// Whom the organiser kept apart at the review stays apart.
    private Set<Twosome> banned(Cohort cohort) {
        return store.find(cohort.cohortId(), MatchingRun.class, MatchingRun.FIRST)
                .map(MatchingRun::bans)
                .orElse(Set.of());
    }
}
