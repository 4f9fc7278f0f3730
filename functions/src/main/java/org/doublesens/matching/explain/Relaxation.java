package org.doublesens.matching.explain;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.doublesens.matching.Exemption;
import org.doublesens.matching.HalfDay;
import org.doublesens.matching.JuniorWithSenior;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Person;
import org.doublesens.matching.Rule;

/// A small change after which a waiting person is matched; [#applied] makes the changed request, so that the promise
/// can be tested.
public sealed interface Relaxation {

    MatchRequest applied(MatchRequest request);

    /// The waiting person ticks one more half-day.
    record OneMoreHalfDay(String person, HalfDay halfDay) implements Relaxation {
        @Override
        public MatchRequest applied(MatchRequest request) {
            var someone = find(request, person);
            return request.replacing(someone.free(someone.availability().with(halfDay)));
        }
    }

    /// The waiting person also wishes to learn a skill that somebody free for them can show.
    record OneMoreWish(String person, String skill) implements Relaxation {
        @Override
        public MatchRequest applied(MatchRequest request) {
            return request.replacing(find(request, person).wanting(skill, 1));
        }
    }

    /// Somebody takes the waiting person as a further partner.
    ///
    /// @param capacity how many partners the host then accepts
    record OneMorePartner(String host, int capacity, JuniorWithSenior pair) implements Relaxation {
        @Override
        public MatchRequest applied(MatchRequest request) {
            var someone = find(request, host);
            var locks = new TreeSet<>(request.locks());
            locks.add(pair);
            return request.replacing(someone.accepting(capacity)).locking(locks);
        }
    }

    /// The organiser lifts rules for one pair.
    record LiftedRules(JuniorWithSenior pair, Set<Rule> rules) implements Relaxation {
        public LiftedRules {
            rules = Collections.unmodifiableSet(EnumSet.copyOf(rules));
        }

        @Override
        public MatchRequest applied(MatchRequest request) {
            return request.exempting(new Exemption(pair, rules));
        }
    }

    private static Person find(MatchRequest request, String id) {
        return Stream.concat(request.juniors().stream(), request.seniors().stream())
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
