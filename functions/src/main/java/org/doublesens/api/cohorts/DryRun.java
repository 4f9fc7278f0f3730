package org.doublesens.api.cohorts;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Services;
import org.doublesens.pairing.Simulate;
import org.doublesens.pairing.Simulation;
import org.doublesens.program.Blocked;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Hours;
import org.doublesens.program.Participant;
import org.doublesens.program.WorkingDays;

/// `POST /cohorts/dry-run`: all that a launch would say, and nobody is mailed: nothing is kept and nothing starts.
final class DryRun {
    private static final int MOST_WAITING = 1_000;
    private static final CohortId NOWHERE = new CohortId("dry-run");

    private final InstantSource clock;
    private final WorkingDays days;
    private final Membership membership;
    private final Simulate simulating;

    DryRun(Services services, Membership membership) {
        this.membership = membership;
        clock = services.clock();
        days = services.workingDays();
        simulating = new Simulate(services.store(), clock);
    }

    HttpResponse answer(HttpRequest request) {
        return Body.read(request, body -> tried(request, body));
    }

    private HttpResponse tried(HttpRequest request, JsonNode body) {
        var mistakes = new Mistakes();
        var organisation = membership.of(request).orElse("");
        var order = new CohortReader(mistakes, NOWHERE, organisation, clock.instant()).read(body);
        return mistakes.isEmpty() ? HttpResponse.json(200, plan(order)) : Problems.unprocessable(mistakes.all());
    }

    private Plan plan(CohortOrder order) {
        var cohort = order.cohort();
        var first = days.onOrAfter(cohort.starts());
        var simulation = simulating.atBest(cohort, order.participants());
        return new Plan(
                order.participants().size(),
                Hours.morning(first, cohort.zone()),
                latest(cohort, first),
                SimulationView.ofAll(simulation),
                waiting(order, simulation));
    }

    /// If everybody takes all the time there is.
    private Latest latest(Cohort cohort, LocalDate first) {
        var timing = cohort.timing();
        var intake = days.plus(first, timing.intakeDays());
        var pledges = days.plus(intake, timing.pledgeDays());
        return new Latest(intake, pledges, days.plus(pledges, timing.reviewDays()));
    }

    private static List<Waiting> waiting(CohortOrder order, Simulation simulation) {
        var people = order.participants();
        return IntStream.range(0, people.size())
                .boxed()
                .flatMap(row -> waiting(row, people.get(row), simulation).stream())
                .limit(MOST_WAITING)
                .toList();
    }

    private static Optional<Waiting> waiting(int row, Participant person, Simulation simulation) {
        return Optional.ofNullable(simulation.waiting().get(person.participantId()))
                .map(why -> new Waiting("/participants/" + row, person.profile().externalId(), why.blocked()));
    }

    /// What a launch would begin.
    ///
    /// @param people   how many would be invited
    /// @param first    when the first letters would leave
    /// @param matching what is possible by what HR sent, as if everybody answered and had something to show to all
    /// @param waiting  who could have no partner even then, 1,000 at most
    private record Plan(int people, Instant first, Latest latest, SimulationView matching, List<Waiting> waiting) {}

    /// The last day of each wait before the pairs are published.
    private record Latest(LocalDate intake, LocalDate pledges, LocalDate review) {}

    /// Somebody whom no rule lets meet anybody, or who is one too many.
    private record Waiting(String pointer, String externalId, Blocked blocked) {}
}
