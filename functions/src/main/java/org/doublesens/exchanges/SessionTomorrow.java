package org.doublesens.exchanges;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Keeper;
import org.doublesens.program.Letter;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.WorkingDays;

/// Sends the agenda the day before, and asks the learner for an aim.
final class SessionTomorrow implements Keeper {
    private final PairFiles files;
    private final InstantSource clock;
    private final WorkingDays workingDays;

    SessionTomorrow(ProgramStore store, InstantSource clock, WorkingDays workingDays) {
        this.files = new PairFiles(store);
        this.clock = clock;
        this.workingDays = workingDays;
    }

    @Override
    public Changes keep(Cohort cohort, Appointment due) {
        return files.ofSession(cohort, due.subject())
                .filter(file -> isToCome(file.session()))
                .map(file -> Changes.NONE.once(letters(cohort, file.pair(), file.session(), due.at())))
                .orElse(Changes.NONE);
    }

    private boolean isToCome(Session session) {
        return session.state() == Session.State.PLANNED && session.starts().isAfter(clock.instant());
    }

    /// To those whose morning of the day before has come; nobody, where the session was moved to a later day.
    private List<Letter> letters(Cohort cohort, PairFile file, Session session, Instant due) {
        var letters = new SessionLetters(cohort, file, session, clock.instant());
        return file.people().stream()
                .filter(reader -> !due.isBefore(SessionHours.dayBefore(session, reader, workingDays)))
                .map(letters::tomorrow)
                .toList();
    }
}
