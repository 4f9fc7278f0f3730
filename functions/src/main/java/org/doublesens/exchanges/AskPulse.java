package org.doublesens.exchanges;

import static org.doublesens.program.Appointment.Act.CLOSE_PULSE;
import static org.doublesens.program.Appointment.Act.REMIND_PULSE;

import java.time.Instant;
import java.time.InstantSource;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Hours;
import org.doublesens.program.Keeper;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.WorkingDays;

/// Asks both how the session was, and settles when to remind them and when to stop waiting.
final class AskPulse implements Keeper {
    /// Working days until the one reminder.
    static final int REMINDER = 3;

    /// Days until nobody's answer is awaited any more.
    static final int CLOSING = 7;

    private final PairFiles files;
    private final InstantSource clock;
    private final WorkingDays workingDays;

    AskPulse(ProgramStore store, InstantSource clock, WorkingDays workingDays) {
        this.files = new PairFiles(store);
        this.clock = clock;
        this.workingDays = workingDays;
    }

    @Override
    public Changes keep(Cohort cohort, Appointment due) {
        return files.ofSession(cohort, due.subject())
                .filter(file -> isOver(file.session(), clock.instant()))
                .map(file -> ask(cohort, file.pair(), file.session()))
                .orElse(Changes.NONE);
    }

    private static boolean isOver(Session session, Instant now) {
        return session.state() == Session.State.PLANNED && !session.ends().isAfter(now);
    }

    private Changes ask(Cohort cohort, PairFile file, Session session) {
        var now = clock.instant();
        var today = cohort.dayAt(now);
        var remind = workingDays.plus(today, REMINDER);
        var closing = workingDays.onOrAfter(today.plusDays(CLOSING));
        var close = closing.isAfter(remind) ? closing : workingDays.plus(remind, 1);
        return Changes.NONE
                .once(new SessionLetters(cohort, file, session, now).pulses())
                .once(new Appointment(Hours.morning(remind, cohort.zone()), REMIND_PULSE, session.id()))
                .once(new Appointment(Hours.morning(close, cohort.zone()), CLOSE_PULSE, session.id()));
    }
}
