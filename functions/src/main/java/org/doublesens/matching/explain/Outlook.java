package org.doublesens.matching.explain;

import java.util.List;
import org.doublesens.matching.Rule;

/// How many more people a change for the whole cohort would match, found by solving again.
public sealed interface Outlook {

    int morePeople();

    /// Without this rule.
    record Without(Rule rule, int morePeople) implements Outlook {}

    /// With trios.
    record WithTrios(int morePeople) implements Outlook {}

    /// If each of these waiting people ticked the one half-day more that their relaxation names.
    record WithHalfDays(List<Relaxation.OneMoreHalfDay> halfDays, int morePeople) implements Outlook {
        public WithHalfDays {
            halfDays = List.copyOf(halfDays);
        }
    }
}
