package org.doublesens.api.console;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.doublesens.pages.console.ConsolePage;
import org.doublesens.pages.console.Soon;
import org.doublesens.pages.console.Standings;
import org.doublesens.program.Appointment;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.WorkingDays;

/// Where the cohort stands, and what comes next.
final class HomeRoom implements Room {
    /// Beyond it lies nothing that "next" would mean.
    private static final Duration HORIZON = Duration.ofDays(120);

    private static final int MOST_APPOINTMENTS = 300;

    private final ProgramStore store;
    private final WorkingDays days;
    private final InstantSource clock;

    HomeRoom(ProgramStore store, WorkingDays days, InstantSource clock) {
        this.store = store;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public Answer show(Visit visit) {
        var appointments = appointments(visit);
        return Answer.page(new ConsolePage.Home(
                new Itinerary(visit.cohort(), days).steps(appointments),
                Soon.of(appointments),
                Standings.of(store.participants(visit.cohortId()))));
    }

    private List<Appointment> appointments(Visit visit) {
        return store.due(visit.cohortId(), clock.instant().plus(HORIZON), MOST_APPOINTMENTS);
    }
}
