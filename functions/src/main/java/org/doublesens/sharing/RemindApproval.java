package org.doublesens.sharing;

import java.time.Instant;
import java.time.InstantSource;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Digest;
import org.doublesens.program.Keeper;
import org.doublesens.program.Letter;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Words;

/// Reminds the organiser of a digest that waits for approval.
public final class RemindApproval implements Keeper {
    private final ProgramStore store;
    private final InstantSource clock;

    public RemindApproval(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Changes keep(Cohort cohort, Appointment due) {
        return store.find(cohort.cohortId(), Digest.class, Digest.ID)
                .map(digest -> remind(cohort.phase(), digest.state(), due, clock.instant()))
                .orElse(Changes.NONE);
    }

    static Changes remind(Phase phase, Digest.State state, Appointment due, Instant now) {
        if (phase != Phase.SHARING || state != Digest.State.DRAFT) {
            return Changes.NONE;
        }
        var reminder = Reminder.of(due);
        var words = new Words.ApprovalReminder(reminder.closes());
        return Changes.NONE.once(Letter.toOrganiser(String.valueOf(reminder.number()), words, now));
    }
}
