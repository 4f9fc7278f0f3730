package org.doublesens.pairing;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.doublesens.matching.JuniorWithSenior;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Person;
import org.doublesens.program.Cohort;
import org.doublesens.program.PairingPolicy;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Twosome;

/// Reads who may be matched first, and says it in the matcher's words.
final class Candidates {
    private final ProgramStore store;

    Candidates(ProgramStore store) {
        this.store = store;
    }

    /// Those who pledged.
    MatchRequest pledged(Cohort cohort, Instant now) {
        return request(cohort, cohort.pairing(), now, person -> person.standing() == Standing.PLEDGED);
    }

    /// All who answered, whether they pledged or not: what the matching could give if everybody did.
    MatchRequest answered(Cohort cohort, PairingPolicy policy, Instant now) {
        return request(cohort, policy, now, person -> person.isActive() && person.intake() != null);
    }

    private MatchRequest request(Cohort cohort, PairingPolicy policy, Instant now, Predicate<Participant> isCandidate) {
        var everybody = store.participants(cohort.cohortId());
        var candidates = everybody.stream().filter(isCandidate).toList();
        var met = new Acquaintances(store).among(cohort.cohortId(), candidates);
        return new MatchingInput(cohort.format(), policy, now).request(everybody, candidates, met, Set.of());
    }

    /// The request with what the organiser asks; about people who are no candidates any more nothing is asked.
    static MatchRequest asking(MatchRequest request, Set<Twosome> locks, Set<Twosome> bans) {
        return request.locking(known(request, MatcherWords.of(locks))).banning(known(request, MatcherWords.of(bans)));
    }

    private static Set<JuniorWithSenior> known(MatchRequest request, Set<JuniorWithSenior> pairs) {
        var juniors = ids(request.juniors());
        var seniors = ids(request.seniors());
        pairs.removeIf(pair -> !juniors.contains(pair.junior()) || !seniors.contains(pair.senior()));
        return pairs;
    }

    private static Set<String> ids(List<Person> side) {
        return side.stream().map(Person::id).collect(Collectors.toUnmodifiableSet());
    }
}
