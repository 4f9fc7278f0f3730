package org.doublesens.exchanges;

import java.time.Instant;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.WorkingDays;

/// Ends somebody's pause: nothing holds back their sessions any more.
final class Comeback {
    private final PairFiles files;
    private final Replanning replanning;

    Comeback(ProgramStore store, WorkingDays workingDays) {
        this.files = new PairFiles(store);
        this.replanning = new Replanning(store, workingDays);
    }

    Changes of(Cohort cohort, Participant person, Instant now) {
        var back = person.pausing(null);
        return files.of(cohort, person.participantId()).stream()
                .map(file -> replanning.theRest(cohort, file.withPerson(back), now))
                .reduce(Changes.NONE.update(back), Changes::and);
    }
}
