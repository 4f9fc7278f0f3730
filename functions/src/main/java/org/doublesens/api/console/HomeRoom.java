package org.doublesens.api.console;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import org.doublesens.figures.NextSteps;
import org.doublesens.figures.ToDos;
import org.doublesens.lambda.Services;
import org.doublesens.pages.console.ConsolePage;
import org.doublesens.pages.console.People;
import org.doublesens.pages.console.Soon;
import org.doublesens.pages.console.Standings;
import org.doublesens.pages.console.Task;
import org.doublesens.program.Appointment;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.WorkingDays;

/// Where the cohort stands, what waits for the organiser, and what comes by itself.
final class HomeRoom implements Room {
    /// Beyond it lies nothing that "next" would mean.
    private static final Duration HORIZON = Duration.ofDays(120);

    private final ProgramStore store;
    private final WorkingDays days;
    private final InstantSource clock;

    HomeRoom(Services services) {
        this.store = services.store();
        this.days = services.workingDays();
        this.clock = services.clock();
    }

    @Override
    public Answer show(Visit visit) {
        var now = clock.instant();
        var appointments = appointments(visit, now);
        var people = store.participants(visit.cohortId());
        return Answer.page(new ConsolePage.Home(
                new Itinerary(visit.cohort(), days).steps(appointments),
                tasks(visit, people),
                soon(visit, appointments, now),
                Standings.of(people),
                NextSteps.of(store, visit.cohort(), now).silent().size(),
                Helm.offered(visit.cohort(), appointments)));
    }

    /// All of them, the earliest first: among the many of a large cohort the one that closes the stage may come late.
    private List<Appointment> appointments(Visit visit, Instant now) {
        var horizon = now.plus(HORIZON);
        return store.all(visit.cohortId(), Appointment.class).stream()
                .filter(due -> due.at().isBefore(horizon))
                .sorted(Comparator.comparing(Appointment::at).thenComparing(Appointment::id))
                .toList();
    }

    private List<Task> tasks(Visit visit, List<Participant> people) {
        var naming = new Tasks(new People(people), store.all(visit.cohortId(), Pair.class));
        return ToDos.of(store, visit.cohort()).stream().map(naming::of).toList();
    }

    /// In a pause nothing comes by itself.
    private static List<Soon> soon(Visit visit, List<Appointment> appointments, Instant now) {
        return visit.cohort().rests()
                ? List.of()
                : Soon.of(ahead(appointments, now), visit.cohort().phase());
    }

    private static List<Appointment> ahead(List<Appointment> appointments, Instant now) {
        return appointments.stream().filter(due -> due.at().isAfter(now)).toList();
    }
}
