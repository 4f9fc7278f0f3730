package org.doublesens.privacy;

import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Noted;
import org.doublesens.program.Patiently;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Recipient;

/// Takes a reader off the audience list of a digest; the organiser stays, since the program needs one.
public final class StopDigest {
    private static final String READER = new Recipient.Reader("").key();

    private final ProgramStore store;

    public StopDigest(ProgramStore store) {
        this.store = store;
    }

    /// @param holder the key of the recipient, such as `reader-…`
    public Noted stop(CohortId cohort, String holder) {
        return holder.startsWith(READER)
                ? Patiently.decide(() -> stop(store.cohort(cohort), holder.substring(READER.length())))
                : new Noted.Closed(Noted.Why.NO_SUCH_THING);
    }

    private Noted stop(Cohort cohort, String fingerprint) {
        var without = cohort.withoutReader(fingerprint);
        if (without.audience().size() == cohort.audience().size()) {
            return new Noted.Already();
        }
        store.save(cohort.cohortId(), Changes.NONE.update(without));
        return new Noted.Done();
    }
}
