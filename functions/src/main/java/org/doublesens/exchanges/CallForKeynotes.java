package org.doublesens.exchanges;

import java.time.InstantSource;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Keeper;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Words;

/// Asks a junior who answered the intake and named no subject yet whether they would like to give a talk.
final class CallForKeynotes implements Keeper {
    private final ProgramStore store;
    private final InstantSource clock;

    CallForKeynotes(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Changes keep(Cohort cohort, Appointment due) {
        return store.find(cohort.cohortId(), Participant.class, due.subject())
                .filter(person -> person.isActive()
                        && person.intake() != null
                        && TalkPlan.subject(person).isEmpty())
                .map(person -> Changes.NONE.once(
                        Letter.to(person.participantId(), "", new Words.KeynoteCall(), clock.instant())))
                .orElse(Changes.NONE);
    }
}
