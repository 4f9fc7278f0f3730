package org.doublesens.steering;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.program.Appointment;
import org.doublesens.program.Asked;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Conductor;
import org.doublesens.program.Gate;
import org.doublesens.program.Letter;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.Patiently;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Words;

/// Stops a cohort for good: the machine stops, sessions leave the calendars, and everybody who was written to is told.
public final class CancelCohort {
    private final ProgramStore store;
    private final InstantSource clock;
    private final Conductor conductor;
    private final Sessions sessions;

    public CancelCohort(ProgramStore store, InstantSource clock, Conductor conductor, Sessions sessions) {
        this.store = store;
        this.clock = clock;
        this.conductor = conductor;
        this.sessions = sessions;
    }

    /// What follows the word can be done again, so a cancellation
    /// that was killed half-way is finished by asking once more.
    ///
    /// @param word what everybody may read of it; empty where nothing
    public Noted cancel(CohortId id, Asked asked, String word) {
        var noted = Patiently.decide(() -> decide(store.cohort(id), asked));
        if (store.cohort(id).phase() != Phase.CANCELLED) {
            return noted;
        }
        conductor.stop(id, "The organiser cancelled the cohort.");
        if (hasBegun(id)) {
            sessions.callOff(store.cohort(id));
            tell(id, word);
        }
        store.saveEach(id, removals(id));
        return noted;
    }

    private Noted decide(Cohort cohort, Asked asked) {
        return switch (cohort.phase()) {
            case CANCELLED -> new Noted.Already();
            case ENDED -> new Noted.Closed(Noted.Why.STAGE_CLOSED);
            case DRAFT, INTAKE, AWARENESS, MATCHING, EXCHANGES, SHARING, ECHO, FAILED -> {
                var now = clock.instant();
                store.save(
                        cohort.cohortId(),
                        Changes.NONE
                                .update(cohort.goingOn().in(Phase.CANCELLED))
                                .once(new Audit(now, asked.who(), "cancel-cohort", cohort.id(), asked.why())));
                yield new Noted.Done();
            }
        };
    }

    /// Before the intake nobody has heard of it.
    private boolean hasBegun(CohortId id) {
        return store.find(id, Gate.class, Gate.SKILLS).isPresent();
    }

    private void tell(CohortId id, String word) {
        var now = clock.instant();
        var words = new Words.ProgramCancelled(word);
        var units = new ArrayList<Changes>();
        store.participants(id).stream()
                .filter(Participant::isActive)
                .map(person -> Changes.NONE.once(Letter.to(person.participantId(), "", words, now)))
                .forEach(units::add);
        store.saveEach(id, units);
    }

    private List<Changes> removals(CohortId id) {
        return store.all(id, Appointment.class).stream()
                .map(Changes.NONE::remove)
                .toList();
    }
}
