package org.doublesens.pairing;

import java.util.List;
import org.doublesens.program.Noted;
import org.doublesens.program.Problem;

/// What becomes of a change of the proposal.
public sealed interface Adjusted {
    /// What it does, or would do where only a preview was asked for.
    record Done(Effect effect) implements Adjusted {}

    /// The proposal is like that already.
    record Already() implements Adjusted {}

    /// Too late, or somebody was faster: nothing changed.
    record Closed(Noted.Why why) implements Adjusted {}

    /// A rule stands against it; every problem at once, and nothing changed.
    record Refused(List<Problem> problems) implements Adjusted {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
