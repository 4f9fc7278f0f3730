package org.doublesens.program;

import java.util.List;

/// What becomes of somebody's act: an expected "no" is an answer with its reason.
public sealed interface Noted {
    /// It is done.
    record Done() implements Noted {}

    /// It was done before; saying it again changed nothing.
    record Already() implements Noted {}

    /// Too late, or no longer possible: nothing changed.
    record Closed(Why why) implements Noted {}

    /// What was said cannot be; every problem at once, and nothing changed.
    record Refused(List<Problem> problems) implements Noted {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /// Why something is no longer possible.
    enum Why {
        STAGE_CLOSED,
        NOT_PART_ANY_MORE,
        SESSION_OVER,
        SLOT_GONE,
        NO_SUCH_THING,
        /// Somebody changed it since the one who asks looked at it.
        CHANGED_MEANWHILE
    }
}
