package org.doublesens.matching.explain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.doublesens.matching.Rule;

/// What keeps a person waiting.
public sealed interface Obstacle {

    /// There is nobody at all on the other side.
    record NobodyThere() implements Obstacle {}

    /// Everybody on the other side is ruled out.
    ///
    /// @param binding the rule that alone stands against most people; if there is none, the one that rules out most
    /// @param ruledOut how many people each rule forbids; a person may count under several
    record NobodyAllowed(Rule binding, Map<Rule, Integer> ruledOut) implements Obstacle {
        public NobodyAllowed {
            ruledOut = Collections.unmodifiableMap(new TreeMap<>(ruledOut));
        }
    }

    /// Nobody fits, and why is not to be told: it rests on what people asked in private.
    record NobodyFits() implements Obstacle {}

    /// Too many people share too few partners (Hall 1935): all partners that any of `people` may have are `partners`,
    /// and those have fewer places than the people.
    record Crowded(List<String> people, List<String> partners) implements Obstacle {
        public Crowded {
            people = List.copyOf(people);
            partners = List.copyOf(partners);
        }
    }
}
