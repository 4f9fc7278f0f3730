package org.doublesens.matching;

import java.util.List;

/// What comes back from a run: the result with the record of how it was made, or every reason why it was not made.
public sealed interface MatchAnswer {

    /// The people are matched.
    record Matched(MatchResult result, RunRecord record) implements MatchAnswer {}

    /// The request has mistakes, all of them listed, and nothing was solved.
    record Refused(List<Problem> problems) implements MatchAnswer {
        public Refused {
            problems = List.copyOf(problems);
        }
    }
}
