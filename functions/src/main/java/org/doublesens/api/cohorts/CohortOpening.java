package org.doublesens.api.cohorts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Conductor;
import org.doublesens.program.Entry;
import org.doublesens.program.Hours;
import org.doublesens.program.Problem;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.WorkingDays;

/// Opens a cohort: everything is kept, then the program starts. A crash in between is mended by the retry, which
/// derives the same names and so writes the same again.
final class CohortOpening {
    private static final int UNIT = 50;

    private final ProgramStore store;
    private final Conductor conductor;
    private final WorkingDays workingDays;
    private final InstantSource clock;

    CohortOpening(ProgramStore store, Conductor conductor, WorkingDays workingDays, InstantSource clock) {
        this.store = store;
        this.conductor = conductor;
        this.workingDays = workingDays;
        this.clock = clock;
    }

    /// Who opens a cohort.
    ///
    /// @param who          for the audit log
    /// @param organisation whose cohort it becomes
    record By(String who, String organisation) {}

    /// What becomes of an order.
    sealed interface Opening {
        /// @param people how many were invited
        record Opened(Cohort cohort, int people) implements Opening {}

        /// Nothing was kept and nobody was mailed.
        record Refused(List<Problem> problems) implements Opening {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// @param seed         names the request: two requests with the same one open one cohort
    /// @param by   who opens it, and in which organisation
    Opening open(JsonNode body, String seed, By by) {
        return open(body, seed, by, new Mistakes(), List.of());
    }

    /// @param mistakes what is wrong so far
    /// @param alongside what is kept with the cohort
    Opening open(JsonNode body, String seed, By by, Mistakes mistakes, List<? extends Entry> alongside) {
        var now = clock.instant();
        var order = new CohortReader(mistakes, new CohortId(Ids.derived(seed)), by.organisation(), now).read(body);
        if (!mistakes.isEmpty()) {
            return new Opening.Refused(mistakes.all());
        }
        var id = order.cohort().cohortId();
        if (store.find(id, Cohort.class, id.value()).isEmpty()) {
            store.saveEach(id, units(order, alongside, opened(order, by, now)));
        }
        var kept = store.cohort(id);
        if (kept.launched() != null) {
            conductor.start(id, first(kept));
        }
        return new Opening.Opened(kept, order.participants().size());
    }

    /// The cohort itself comes last: where it is, all its people are.
    private static List<Changes> units(CohortOrder order, List<? extends Entry> alongside, Audit opened) {
        var units = new ArrayList<Changes>();
        var people = order.participants();
        for (var from = 0; from < people.size(); from += UNIT) {
            units.add(Changes.NONE.once(people.subList(from, Math.min(people.size(), from + UNIT))));
        }
        units.add(Changes.NONE.once(order.cohort()).once(opened).once(alongside));
        return units;
    }

    private static Audit opened(CohortOrder order, By by, Instant now) {
        var people = order.participants().size() + " people";
        return new Audit(now, by.who(), "open-cohort", order.cohort().id(), people);
    }

    /// Letters leave from 9 on, on the first working day.
    private Instant first(Cohort cohort) {
        return Hours.morning(workingDays.onOrAfter(cohort.starts()), cohort.zone());
    }
}
