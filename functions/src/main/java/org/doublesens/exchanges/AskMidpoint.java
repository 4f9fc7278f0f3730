package org.doublesens.exchanges;

import java.time.InstantSource;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Keeper;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.Words;

/// Asks somebody half-way how it goes; who is on a pause, or has met nobody yet, is left in peace.
final class AskMidpoint implements Keeper {
    private final ProgramStore store;
    private final InstantSource clock;

    AskMidpoint(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Changes keep(Cohort cohort, Appointment due) {
        return store.find(cohort.cohortId(), Participant.class, due.subject())
                .filter(person -> cohort.phase() == Phase.EXCHANGES && isHere(person) && hasMet(cohort, person))
                .map(person -> Changes.NONE.once(
                        Letter.to(person.participantId(), "", new Words.MidpointAsked(), clock.instant())))
                .orElse(Changes.NONE);
    }

    private boolean isHere(Participant person) {
        return person.standing() == Participant.Standing.PAIRED
                && !person.unreachable()
                && !person.isPausedAt(clock.instant());
    }

    private boolean hasMet(Cohort cohort, Participant person) {
        return new PairFiles(store)
                .of(cohort, person.participantId()).stream()
                        .filter(PairFile::isMeeting)
                        .flatMap(file -> file.sessions().stream())
                        .anyMatch(session -> session.state() == Session.State.HELD);
    }
}
