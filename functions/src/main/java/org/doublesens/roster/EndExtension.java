package org.doublesens.roster;

import java.time.Instant;
import java.time.InstantSource;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Keeper;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Words;

/// Ends the longer time somebody had: whoever stayed silent
/// hears that a late answer is still welcome, as the others did.
public final class EndExtension implements Keeper {
    private final ProgramStore store;
    private final InstantSource clock;

    public EndExtension(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Changes keep(Cohort cohort, Appointment due) {
        return store.find(cohort.cohortId(), Participant.class, due.subject())
                .filter(person -> !person.hasLongerThan(person.dayAt(clock.instant())))
                .map(person -> ended(person, clock.instant()))
                .orElse(Changes.NONE);
    }

    private static Changes ended(Participant person, Instant now) {
        return switch (person.standing()) {
            case INVITED ->
                Changes.NONE
                        .update(person.standing(Standing.SILENT))
                        .once(Letter.to(person.participantId(), "", new Words.SkillsClosed(), now));
            case ANSWERED -> Changes.NONE.once(Letter.to(person.participantId(), "", new Words.PledgeClosed(), now));
            case SILENT, PLEDGED, WAITING, PAIRED, LEFT, ERASED -> Changes.NONE;
        };
    }
}
