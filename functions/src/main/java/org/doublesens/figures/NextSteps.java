package org.doublesens.figures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.doublesens.program.Cohort;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.ProgramStore;

/// What comes next for everybody of a cohort, and those for whom nothing does: they are in silence.
///
/// @param steps  one for each active person who has one
/// @param silent active people without a next step, or whose deadline passed more than a day ago
public record NextSteps(List<NextStep> steps, List<ParticipantId> silent) {
    /// How long a deadline may be over before nobody keeps it any more.
    private static final Duration GRACE = Duration.ofDays(1);

    public NextSteps {
        steps = List.copyOf(steps);
        silent = List.copyOf(silent);
    }

    /// Looks at a running cohort; in one that does not run nobody has anything to come, and nobody is silent.
    public static NextSteps of(ProgramStore store, Cohort cohort, Instant now) {
        if (!cohort.phase().isRunning()) {
            return new NextSteps(List.of(), List.of());
        }
        var outlook = CohortOutlook.of(store, cohort, now);
        var steps = new ArrayList<NextStep>();
        var silent = new ArrayList<ParticipantId>();
        for (var person : store.participants(cohort.cohortId())) {
            if (person.isActive()) {
                step(outlook, person, now).ifPresentOrElse(steps::add, () -> silent.add(person.participantId()));
            }
        }
        return new NextSteps(steps, silent);
    }

    private static Optional<NextStep> step(CohortOutlook outlook, Participant person, Instant now) {
        return outlook.of(person).filter(step -> step.by().plus(GRACE).isAfter(now));
    }
}
