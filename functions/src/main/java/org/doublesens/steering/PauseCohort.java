package org.doublesens.steering;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import org.doublesens.program.Appointment;
import org.doublesens.program.Asked;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Gate;
import org.doublesens.program.Letter;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.Patiently;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;

/// Lets a whole cohort stand still, and go on: in between nobody is written to and nothing is due.
///
/// Every step can be done again: a pause or a comeback that was killed half-way is finished by asking once more.
public final class PauseCohort {
    /// Two lines each, and a person's own deadline.
    private static final int UNIT = 30;

    private final ProgramStore store;
    private final InstantSource clock;
    private final WorkingDays days;
    private final Sessions sessions;

    public PauseCohort(ProgramStore store, InstantSource clock, WorkingDays days, Sessions sessions) {
        this.store = store;
        this.clock = clock;
        this.days = days;
        this.sessions = sessions;
    }

    /// Holds everything from now on; sessions to come are called off, since nobody knows how long it will be.
    public Noted pause(CohortId id, Asked asked) {
        var noted = Patiently.decide(() -> hold(store.cohort(id), asked));
        var cohort = store.cohort(id);
        if (cohort.rests()) {
            tell(cohort, new Words.ProgramPaused());
            sessions.callOff(cohort);
        }
        return noted;
    }

    /// Moves what was due by as long as the pause lasted, tells everybody, and plans what the month still holds.
    public Noted goOn(CohortId id, Asked asked) {
        var cohort = store.cohort(id);
        var since = cohort.paused();
        if (since == null) {
            return cohort.phase().isRunning() ? new Noted.Already() : new Noted.Closed(Noted.Why.STAGE_CLOSED);
        }
        var now = clock.instant();
        var lasted = (int) ChronoUnit.DAYS.between(cohort.dayAt(since), cohort.dayAt(now));
        var delay = new Delay(cohort.zone(), days, lasted);
        if (lasted > 0) {
            move(cohort, delay);
        }
        tell(cohort, new Words.ProgramResumed());
        sessions.planTheRest(cohort);
        return Patiently.decide(() -> release(store.cohort(id), delay, asked));
    }

    private Noted hold(Cohort cohort, Asked asked) {
        if (cohort.rests()) {
            return new Noted.Already();
        }
        if (!cohort.phase().isRunning()) {
            return new Noted.Closed(Noted.Why.STAGE_CLOSED);
        }
        var now = clock.instant();
        store.save(
                cohort.cohortId(),
                Changes.NONE
                        .update(cohort.pausing(now))
                        .once(new Audit(now, asked.who(), "pause-cohort", cohort.id(), asked.why())));
        return new Noted.Done();
    }

    /// A letter belongs to its pause, so that it is written once however often it is asked for.
    private void tell(Cohort cohort, Words words) {
        var meaning = String.valueOf(cohort.paused());
        var now = clock.instant();
        var letters = store.participants(cohort.cohortId()).stream()
                .filter(Participant::isActive)
                .map(person -> Changes.NONE.once(Letter.to(person.participantId(), meaning, words, now)))
                .toList();
        store.saveEach(cohort.cohortId(), letters);
    }

    /// From the latest to the earliest: what is moved lies behind all that is not, so the number still to be
    /// moved tells a second run where the first one stopped.
    private void move(Cohort cohort, Delay delay) {
        var id = cohort.cohortId();
        var movable =
                store.all(id, Appointment.class).stream().filter(delay::moves).toList();
        var left = store.find(id, Gate.class, Gate.RESUMING).map(Gate::missing).orElse(movable.size());
        while (left > 0) {
            var from = Math.max(0, left - UNIT);
            store.save(id, moved(id, movable.subList(from, left), delay).put(Gate.of(Gate.RESUMING, from)));
            left = from;
        }
    }

    /// One may land where another leaves.
    private Changes moved(CohortId id, List<Appointment> some, Delay delay) {
        var leaving = new LinkedHashMap<String, Appointment>();
        var landing = new LinkedHashMap<String, Appointment>();
        some.forEach(due -> leaving.put(due.id(), due));
        some.forEach(due -> landing.put(delay.moved(due).id(), delay.moved(due)));
        var changes = Changes.NONE;
        for (var due : leaving.values()) {
            changes = landing.containsKey(due.id()) ? changes : changes.remove(due);
        }
        for (var due : landing.values()) {
            changes = leaving.containsKey(due.id()) ? changes : changes.once(due);
        }
        return changes.and(extensions(id, some, delay));
    }

    private Changes extensions(CohortId id, List<Appointment> some, Delay delay) {
        var changes = Changes.NONE;
        for (var due : some) {
            if (due.act() == Appointment.Act.END_EXTENSION) {
                var person = store.find(id, Participant.class, due.subject());
                if (person.isPresent() && person.get().extendedTo() != null) {
                    var until = Objects.requireNonNull(person.get().extendedTo());
                    changes = changes.update(person.get().extended(delay.moved(until)));
                }
            }
        }
        return changes;
    }

    private Noted release(Cohort cohort, Delay delay, Asked asked) {
        if (!cohort.rests()) {
            return new Noted.Already();
        }
        var now = clock.instant();
        var changes = Changes.NONE
                .update(timed(cohort, delay).goingOn())
                .once(new Audit(now, asked.who(), "resume-cohort", cohort.id(), asked.why()))
                .remove(Gate.of(Gate.RESUMING, 0));
        for (var gate : waiting(cohort.cohortId())) {
            changes = changes.wake(gate.name());
        }
        store.save(cohort.cohortId(), changes);
        return new Noted.Done();
    }

    private static Cohort timed(Cohort cohort, Delay delay) {
        return cohort.phase() == Phase.INTAKE && delay.byDays() > 0
                ? cohort.timed(cohort.timing().withIntakeDays(delay.intakeDays(cohort)))
                : cohort;
    }

    /// Where a machine waits, it looks again, and finds what had to wait.
    private List<Gate> waiting(CohortId id) {
        var waiting = new ArrayList<Gate>();
        for (var gate : store.all(id, Gate.class)) {
            if (gate.token() != null) {
                waiting.add(gate);
            }
        }
        return waiting;
    }
}
