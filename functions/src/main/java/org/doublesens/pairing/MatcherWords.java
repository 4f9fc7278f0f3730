package org.doublesens.pairing;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.doublesens.matching.JuniorWithSenior;
import org.doublesens.matching.Policy;
import org.doublesens.matching.Rule;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Pair;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Twosome;

/// What the program says of a matching, in the matcher's words and back.
final class MatcherWords {
    private MatcherWords() {}

    static JuniorWithSenior of(Twosome people) {
        return new JuniorWithSenior(people.junior().value(), people.senior().value());
    }

    static Twosome twosome(JuniorWithSenior people) {
        return new Twosome(new ParticipantId(people.junior()), new ParticipantId(people.senior()));
    }

    static Set<JuniorWithSenior> of(Collection<Twosome> all) {
        var pairs = new TreeSet<JuniorWithSenior>();
        all.forEach(people -> pairs.add(of(people)));
        return pairs;
    }

    static Set<Twosome> twosomes(Collection<JuniorWithSenior> all) {
        var twosomes = new TreeSet<Twosome>();
        all.forEach(people -> twosomes.add(twosome(people)));
        return twosomes;
    }

    static MatchingRun.Terms terms(Policy policy) {
        var rules = policy.rules().stream().map(Rule::name).collect(Collectors.toSet());
        return new MatchingRun.Terms(
                rules, policy.minimumRankGap(), policy.trios(), policy.aim().name());
    }

    /// Who meets whom in these pairs; a senior with two juniors stands in two of them.
    static Set<Twosome> in(Collection<Pair> pairs) {
        var twosomes = new TreeSet<Twosome>();
        for (var pair : pairs) {
            pair.juniors().forEach(junior -> twosomes.add(new Twosome(junior, pair.senior())));
        }
        return twosomes;
    }
}
