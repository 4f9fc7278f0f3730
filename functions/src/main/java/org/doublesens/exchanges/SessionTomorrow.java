package org.doublesens.exchanges;

import java.time.Instant;
import java.time.InstantSource;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Keeper;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.WorkingDays;

/// Sends one person the agenda the day before, and asks the learner for an aim.
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
        var cut = due.subject().lastIndexOf('#');
        var session = due.subject().substring(0, cut);
        var person = new ParticipantId(due.subject().substring(cut + 1));
        return files.ofSession(cohort, session)
                .flatMap(file -> file.person(person)
                        .flatMap(reader -> file.session(session)
                                .filter(it -> isTomorrow(it, reader, due.at()))
                                .map(it -> letter(cohort, file, it, reader))))
                .orElse(Changes.NONE);
    }

    /// The session was neither ended nor moved since the appointment was made.
    private boolean isTomorrow(Session session, Participant reader, Instant due) {
        return session.state() == Session.State.PLANNED
                && session.starts().isAfter(clock.instant())
                && !due.isBefore(SessionHours.dayBefore(session, reader, workingDays));
    }

    private Changes letter(Cohort cohort, PairFile file, Session session, Participant reader) {
        var letters = new SessionLetters(cohort, file, session, clock.instant());
        return Changes.NONE.once(letters.tomorrow(reader));
    }
}
