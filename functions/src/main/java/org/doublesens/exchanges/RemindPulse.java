package org.doublesens.exchanges;

import java.time.InstantSource;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Keeper;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;

/// Reminds those who have not said yet how the session was.
final class RemindPulse implements Keeper {
    private final PairFiles files;
    private final Pulses pulses;
    private final InstantSource clock;

    RemindPulse(ProgramStore store, InstantSource clock) {
        this.files = new PairFiles(store);
        this.pulses = new Pulses(store);
        this.clock = clock;
    }

    @Override
    public Changes keep(Cohort cohort, Appointment due) {
        return files.ofSession(cohort, due.subject())
                .filter(file -> mayBeAnswered(file.session()))
                .map(file -> remind(cohort, file.pair(), file.session()))
                .orElse(Changes.NONE);
    }

    private static boolean mayBeAnswered(Session session) {
        return switch (session.state()) {
            case PLANNED, HELD, MISSED -> true;
            case CANCELLED_BY_JUNIOR, CANCELLED_BY_SENIOR, CALLED_OFF, UNKNOWN -> false;
        };
    }

    private Changes remind(Cohort cohort, PairFile file, Session session) {
        var letters = new SessionLetters(cohort, file, session, clock.instant());
        return Changes.NONE.once(pulses.silent(cohort.cohortId(), file, session).stream()
                .map(letters::pulseReminder)
                .toList());
    }
}
