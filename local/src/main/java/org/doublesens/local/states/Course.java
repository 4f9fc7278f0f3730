package org.doublesens.local.states;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import org.doublesens.local.time.Agenda;
import org.doublesens.local.time.Ticket;
import org.doublesens.local.time.Timeline;
import org.jspecify.annotations.Nullable;

/// The course of events: for the state machines, time stands still between two happenings, and each is noted first.
///
/// So whatever they do follows from what happened to them and when, and can be lived again.
final class Course {
    private static final System.Logger LOG = System.getLogger(Course.class.getName());

    private final Timeline timeline;
    private final Agenda agenda = new Agenda(Instant.EPOCH, Course::log);
    private Journal journal = Journal.NONE;
    private InstantSource present;
    private boolean reliving;
    private @Nullable Ticket alarm;

    Course(Timeline timeline) {
        this.timeline = timeline;
        this.present = timeline;
    }

    /// What lies ahead of the state machines.
    Agenda agenda() {
        return agenda;
    }

    /// Whether all this happened already, and those who were called then must not be called again.
    boolean isReliving() {
        return reliving;
    }

    /// Does what fell due in the meantime, before anything else happens.
    void catchUp() {
        var now = present.instant();
        if (agenda.isDueBy(now)) {
            journal.note(new Journal.Entry(now, new Happening.Ticked()));
        }
        agenda.live(now);
        setAlarm();
    }

    /// Lets something happen, and all that follows from it at once; to be called when nothing is due any more.
    <T extends @Nullable Object> T happen(Happening happening, Supplier<T> act) {
        journal.note(new Journal.Entry(agenda.instant(), happening));
        try {
            return act.get();
        } finally {
            agenda.live(agenda.instant());
            setAlarm();
        }
    }

    /// Lives through the past again, and notes into `next` what happens from now on.
    void relive(List<Journal.Entry> past, Replay replay, Journal next) {
        journal = replay;
        present = replay;
        reliving = true;
        past.forEach(replay::tell);
        reliving = false;
        present = timeline;
        journal = next;
    }

    private void setAlarm() {
        if (reliving) {
            return;
        }
        if (alarm != null) {
            alarm.cancel();
        }
        alarm = agenda.next().map(when -> timeline.at(when, this::catchUp)).orElse(null);
    }

    private static void log(Throwable trouble) {
        LOG.log(System.Logger.Level.ERROR, "a step of a state machine broke", trouble);
    }
}
