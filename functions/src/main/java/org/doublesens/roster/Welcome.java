package org.doublesens.roster;

import java.time.Instant;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Participant;

/// Greets somebody who joins a cohort that has begun. The intake does it.
public interface Welcome {
    /// The newcomer as they are to be kept, with a deadline of their own if they need one.
    Participant dated(Cohort cohort, Participant newcomer, Instant now);

    /// Their invitation, with its reminders.
    Changes invite(Cohort cohort, Participant newcomer, Instant now);
}
