package org.doublesens.exchanges;

import java.time.InstantSource;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Keeper;
import org.doublesens.program.Letter;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.Words;

/// Stops waiting for answers: the session is settled by those that
/// came, and the long silent are asked whether they are still there.
final class ClosePulse implements Keeper {
    private final PairFiles files;
    private final Pulses pulses;
    private final InstantSource clock;

    ClosePulse(ProgramStore store, InstantSource clock) {
        this.files = new PairFiles(store);
        this.pulses = new Pulses(store);
        this.clock = clock;
    }

    @Override
    public Changes keep(Cohort cohort, Appointment due) {
        return files.ofSession(cohort, due.subject())
                .map(file -> settled(cohort, file.session()).and(stillThere(cohort, file.pair(), file.session())))
                .orElse(Changes.NONE);
    }

    private Changes settled(Cohort cohort, Session session) {
        return session.state() == Session.State.PLANNED
                ? Changes.NONE.update(session.in(PulseOutcome.atLast(pulses.of(cohort.cohortId(), session))))
                : Changes.NONE;
    }

    private Changes stillThere(Cohort cohort, PairFile file, Session session) {
        var letters = pulses.silent(cohort.cohortId(), file, session).stream()
                .filter(person -> pulses.isSilentForLong(cohort.cohortId(), file, session, person))
                .map(person -> Letter.to(person.participantId(), session.id(), new Words.StillThere(), clock.instant()))
                .toList();
        return file.isMeeting() ? Changes.NONE.once(letters) : Changes.NONE;
    }
}
