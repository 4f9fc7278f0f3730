package org.doublesens.pairing;

import java.time.InstantSource;
import java.time.LocalDate;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Keeper;
import org.doublesens.program.Letter;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Words;

/// Reminds the organiser of the pairs that wait for review.
public final class RemindReview implements Keeper {
    private final ProgramStore store;
    private final InstantSource clock;

    public RemindReview(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Changes keep(Cohort cohort, Appointment due) {
        return store.find(cohort.cohortId(), MatchingRun.class, MatchingRun.FIRST)
                .filter(run -> run.approved() == null)
                .map(run -> Changes.NONE.once(reminder(cohort, due)))
                .orElse(Changes.NONE);
    }

    private Letter reminder(Cohort cohort, Appointment due) {
        var today = cohort.dayAt(due.at());
        var words = new Words.ReviewReminder(LocalDate.parse(due.subject()));
        return Letter.toOrganiser(today.toString(), words, clock.instant());
    }
}
