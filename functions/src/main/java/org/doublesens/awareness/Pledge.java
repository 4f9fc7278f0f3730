package org.doublesens.awareness;

import java.time.InstantSource;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Gate;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Patiently;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;

/// Notes somebody's pledge to the charter; a late one joins those waiting for a partner.
public final class Pledge {
    private final ProgramStore store;
    private final InstantSource clock;

    public Pledge(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    public Noted pledge(CohortId cohortId, ParticipantId id) {
        return Patiently.decide(() -> {
            var cohort = store.cohort(cohortId);
            return store.find(cohortId, Participant.class, id.value())
                    .map(person -> pledge(cohort, person))
                    .orElse(new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE));
        });
    }

    private Noted pledge(Cohort cohort, Participant person) {
        return switch (person.standing()) {
            case LEFT, ERASED -> new Noted.Closed(Noted.Why.NOT_PART_ANY_MORE);
            case PLEDGED, WAITING, PAIRED -> new Noted.Already();
            case INVITED, SILENT -> new Noted.Closed(Noted.Why.NO_SUCH_THING);
            case ANSWERED -> {
                store.save(cohort.cohortId(), changes(cohort, person));
                yield new Noted.Done();
            }
        };
    }

    private Changes changes(Cohort cohort, Participant person) {
        var pledged = person.pledging(clock.instant());
        if (cohort.phase() == Phase.AWARENESS) {
            return Changes.NONE.update(pledged).countDown(Gate.PLEDGES);
        }
        var isPublished = cohort.phase().compareTo(Phase.EXCHANGES) >= 0;
        return Changes.NONE.update(isPublished ? pledged.standing(Standing.WAITING) : pledged);
    }
}
