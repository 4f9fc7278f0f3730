package org.doublesens.steering;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.doublesens.program.Asked;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Conductor;
import org.doublesens.program.Hours;
import org.doublesens.program.Lifetime;
import org.doublesens.program.Noted;
import org.doublesens.program.Participant;
import org.doublesens.program.Patiently;
import org.doublesens.program.Phase;
import org.doublesens.program.Problem;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Side;
import org.doublesens.program.WorkingDays;

/// Lets a prepared cohort begin: from here on the machine leads it.
public final class LaunchCohort {
    private final ProgramStore store;
    private final Conductor conductor;
    private final WorkingDays days;
    private final InstantSource clock;

    public LaunchCohort(ProgramStore store, Conductor conductor, WorkingDays days, InstantSource clock) {
        this.store = store;
        this.conductor = conductor;
        this.days = days;
        this.clock = clock;
    }

    /// The word is kept first, then the machine starts; asking again starts a machine that a crash kept from it.
    public Noted launch(CohortId id, Asked asked) {
        var noted = Patiently.decide(() -> decide(store.cohort(id), asked));
        var cohort = store.cohort(id);
        if (cohort.phase() == Phase.DRAFT && cohort.launched() != null) {
            conductor.start(id, first(cohort));
        }
        return noted;
    }

    private Noted decide(Cohort cohort, Asked asked) {
        if (cohort.launched() != null) {
            return new Noted.Already();
        }
        if (cohort.phase() != Phase.DRAFT) {
            return new Noted.Closed(Noted.Why.STAGE_CLOSED);
        }
        var now = clock.instant();
        var today = cohort.dayAt(now);
        var missing = missing(cohort, today);
        if (!missing.isEmpty()) {
            return new Noted.Refused(missing);
        }
        var starts = cohort.starts().isBefore(today) ? today : cohort.starts();
        store.save(
                cohort.cohortId(),
                Changes.NONE
                        .update(cohort.launching(now, starts))
                        .once(new Audit(now, asked.who(), "launch-cohort", cohort.id(), asked.why())));
        return new Noted.Done();
    }

    private List<Problem> missing(Cohort cohort, LocalDate today) {
        var missing = new ArrayList<>(sides(store.participants(cohort.cohortId())));
        var latest = Lifetime.latestStart(today, cohort.months(), cohort.timing());
        if (cohort.starts().isAfter(latest)) {
            missing.add(Lifetime.tooFar(latest));
        }
        return missing;
    }

    private static List<Problem> sides(List<Participant> people) {
        return Arrays.stream(Side.values())
                .filter(side -> people.stream().noneMatch(person -> person.isActive() && person.side() == side))
                .map(side -> new Problem(
                        "/participants",
                        "no-" + side.name().toLowerCase(Locale.ROOT),
                        "A cohort needs one %s at least.".formatted(side.name())))
                .toList();
    }

    /// Letters leave from 9 on, on the first working day.
    private Instant first(Cohort cohort) {
        return Hours.morning(days.onOrAfter(cohort.starts()), cohort.zone());
    }
}
