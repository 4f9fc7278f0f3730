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
import org.doublesens.program.WorkingDays;

/// Welcomes somebody back, and plans what the month still holds for them.
final class EndPause implements Keeper {
    private final ProgramStore store;
    private final Comeback comeback;
    private final InstantSource clock;

    EndPause(ProgramStore store, InstantSource clock, WorkingDays workingDays) {
        this.store = store;
        this.comeback = new Comeback(store, workingDays);
        this.clock = clock;
    }

    @Override
    public Changes keep(Cohort cohort, Appointment due) {
        return store.find(cohort.cohortId(), Participant.class, due.subject())
                .filter(Participant::isActive)
                .filter(this::isOver)
                .map(person -> comeback.of(cohort, person, clock.instant()).once(letter(person)))
                .orElse(Changes.NONE);
    }

    /// A pause that was prolonged has a later appointment of its own.
    private boolean isOver(Participant person) {
        return person.pausedUntil() != null && !person.isPausedAt(clock.instant());
    }

    private Letter letter(Participant person) {
        return Letter.to(
                person.participantId(), String.valueOf(person.pausedUntil()), new Words.PauseEnded(), clock.instant());
    }
}
