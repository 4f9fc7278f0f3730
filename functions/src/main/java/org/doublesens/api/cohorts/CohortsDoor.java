package org.doublesens.api.cohorts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doublesens.lambda.Door;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Services;
import org.doublesens.program.Cohort;

/// HR's door: finds who answers a request, and turns away whoever may not ask; see `openapi.yaml`.
public final class CohortsDoor implements Door {
    private static final Set<String> ZONE = Set.of("zone");

    private final Membership membership;
    private final CohortFinder cohorts;
    private final OnlyOnce onlyOnce;
    private final List<Route> routes;

    public CohortsDoor(Services services) {
        membership = new Membership(services.settings().organisationClaim());
        cohorts = new CohortFinder(services.store(), membership);
        onlyOnce = new OnlyOnce(services.idempotency(), services.clock(), membership);
        var launch = new CohortLaunch(services, membership);
        var dryRun = new DryRun(services, membership);
        var reading = new CohortReading(services, membership);
        var deciding = new CohortDeciding(services);
        var matches = new MatchDesk(services);
        var sharing = new SharingDesk(services);
        var exchanges = new ExchangeDesk(services);
        var letters = new LettersDesk(services);
        var exports = new ExportDesk(services);
        var edition = new NextEdition(services, membership);
        var theRest = List.of(
                open("/openapi.yaml", request -> Contract.answer()),
                post("/cohorts", launch::answer),
                post("/cohorts/dry-run", dryRun::answer),
                numbers("/cohorts", reading::list).asking("limit", "after"),
                numbers("/cohorts/{cohortId}", reading::cohort),
                patch("/cohorts/{cohortId}", new CohortEditing(services, reading)::edit),
                get("/cohorts/{cohortId}/participants", reading::participants).asking("limit", "after"),
                numbers("/cohorts/{cohortId}/skills", reading::skills),
                get("/cohorts/{cohortId}/matches", matches::proposal),
                get("/cohorts/{cohortId}/matches/pairs", matches::pairs).asking("limit", "after"),
                get("/cohorts/{cohortId}/matches/pairs/{pairId}", matches::pair),
                get("/cohorts/{cohortId}/matches/waiting", matches::waiting).asking("limit", "after"),
                post("/cohorts/{cohortId}/matches/simulate", matches::simulate),
                post("/cohorts/{cohortId}/matches/preview", matches::preview),
                post("/cohorts/{cohortId}/matches/adjust", matches::adjust),
                post("/cohorts/{cohortId}/matches/approve", matches::approve),
                get("/cohorts/{cohortId}/digest", sharing::read),
                patch("/cohorts/{cohortId}/digest", sharing::edit),
                get("/cohorts/{cohortId}/digest/lessons", sharing::lessons).asking("limit", "after"),
                get("/cohorts/{cohortId}/digest/preview", sharing::preview),
                post("/cohorts/{cohortId}/digest/approve", sharing::approve),
                get("/cohorts/{cohortId}/next-edition", edition::offer),
                post("/cohorts/{cohortId}/next-edition", edition::start),
                get("/cohorts/{cohortId}/role-swap", reading::roleSwap).asking("limit", "after"),
                post("/cohorts/{cohortId}/role-swap", deciding::swapRoles),
                get("/cohorts/{cohortId}/rounds", exchanges::rounds),
                get("/cohorts/{cohortId}/sessions", exchanges::sessions).asking("limit", "after", "round"),
                get("/cohorts/{cohortId}/sessions/{sessionId}", exchanges::session),
                get("/cohorts/{cohortId}/keynotes", exchanges::keynotes).asking("limit", "after"),
                get("/cohorts/{cohortId}/letters", letters::list).asking("limit", "after", "kind", "state"),
                get("/cohorts/{cohortId}/letters/kinds", letters::kinds),
                get("/cohorts/{cohortId}/letters/kinds/{kind}", letters::preview)
                        .asking("side"),
                post("/cohorts/{cohortId}/letters/kinds/{kind}/test", letters::test),
                numbers("/cohorts/{cohortId}/metrics", reading::metrics),
                get("/cohorts/{cohortId}/exports/{table}", exports::answer).asking("format"),
                get("/cohorts/{cohortId}/audit", reading::audit).asking("limit", "after"));
        routes = Stream.of(theRest, people(services), steering(services))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public HttpResponse answer(HttpRequest request) {
        if (request.method().equals("HEAD")) {
            return answer(request, "GET").withoutBody();
        }
        return answer(request, request.method());
    }

    /// Each as `GET /cohorts` with the scope it asks for, for the test that holds them against the contract.
    Map<String, Scope> scopes() {
        return routes.stream()
                .collect(Collectors.toMap(route -> route.method() + " " + route.template(), Route::scope));
    }

    /// Each with the names its query may hold, for the same test.
    Map<String, Set<String>> queries() {
        return routes.stream()
                .collect(Collectors.toMap(route -> route.method() + " " + route.template(), Route::query));
    }

    private HttpResponse answer(HttpRequest request, String method) {
        var path = Route.segments(request.path());
        var here = routes.stream().filter(route -> route.leadsTo(path)).toList();
        if (here.isEmpty()) {
            return Problems.notFound();
        }
        return here.stream()
                .filter(route -> route.method().equals(method))
                .findFirst()
                .map(route -> allowed(route, request))
                .orElseGet(() ->
                        Problems.notAllowed(here.stream().map(Route::method).toList()));
    }

    private HttpResponse allowed(Route route, HttpRequest request) {
        var scope = route.scope();
        if (scope == Scope.NONE) {
            return route.action().answer(request);
        }
        if (request.claims().isEmpty()) {
            return Problems.unauthorized();
        }
        if (!scope.isGranted(request)) {
            return Problems.forbidden(scope);
        }
        if (membership.of(request).isEmpty()) {
            return Problems.withoutOrganisation(membership.claim());
        }
        if (route.isBeyondAnyId(request)) {
            return Problems.notFound();
        }
        return route.puzzledBy(request.query())
                .map(Problems::badRequest)
                .orElseGet(() -> route.action().answer(route.placed(request)));
    }

    private static Route open(String template, Route.Action action) {
        return new Route("GET", template, Scope.NONE, Set.of(), action);
    }

    /// What speaks of groups only, so that a viewer may read it.
    private static Route numbers(String template, Route.Action action) {
        return new Route("GET", template, Scope.READ, ZONE, request -> Offsets.answer(request, action::answer));
    }

    private Route numbers(String template, BiFunction<HttpRequest, Cohort, HttpResponse> action) {
        return numbers(template, inside(action));
    }

    /// What speaks of somebody in particular, so that only an organiser may read it.
    private Route get(String template, BiFunction<HttpRequest, Cohort, HttpResponse> action) {
        var read = inside(action);
        return new Route("GET", template, Scope.WRITE, ZONE, request -> Offsets.answer(request, read::answer));
    }

    private Route post(String template, Route.Action action) {
        return new Route("POST", template, Scope.WRITE, Set.of(), request -> onlyOnce.answer(request, action));
    }

    /// A question too long for a query: it changes nothing, so it needs no key.
    private Route reading(String template, BiFunction<HttpRequest, Cohort, HttpResponse> action) {
        return new Route("POST", template, Scope.WRITE, Set.of(), inside(action));
    }

    private Route post(String template, BiFunction<HttpRequest, Cohort, HttpResponse> action) {
        return post(template, inside(action));
    }

    private Route patch(String template, BiFunction<HttpRequest, Cohort, HttpResponse> action) {
        return new Route("PATCH", template, Scope.WRITE, Set.of(), inside(action));
    }

    private Route.Action inside(BiFunction<HttpRequest, Cohort, HttpResponse> action) {
        return request ->
                cohorts.of(request).map(cohort -> action.apply(request, cohort)).orElseGet(Problems::notFound);
    }

    /// What the organiser does to the whole.
    private List<Route> steering(Services services) {
        var steering = new SteeringDesk(services);
        return List.of(
                post("/cohorts/{cohortId}/launch", steering::launch),
                post("/cohorts/{cohortId}/pause", steering::pause),
                post("/cohorts/{cohortId}/resume", steering::resume),
                post("/cohorts/{cohortId}/cancel", steering::cancel),
                post("/cohorts/{cohortId}/end", steering::end),
                post("/cohorts/{cohortId}/extend", steering::extend),
                get("/cohorts/{cohortId}/skills/unmapped", steering::unmapped),
                post("/cohorts/{cohortId}/skills/map", steering::map));
    }

    /// Who takes part, as HR's system says it.
    private List<Route> people(Services services) {
        var roster = new RosterDesk(services);
        var terms = RosterTerms.NAMES.toArray(String[]::new);
        var people = new PeopleDesk(services);
        var one = "/cohorts/{cohortId}/participants/{participantId}";
        return List.of(
                get("/cohorts/{cohortId}/roster", roster::roster).asking("limit", "after"),
                post("/cohorts/{cohortId}/roster", roster::sync).asking(terms),
                reading("/cohorts/{cohortId}/roster/preview", roster::preview).asking(terms),
                post("/cohorts/{cohortId}/participants", people::add),
                get(one, people::read),
                patch(one, people::edit),
                post(one + "/leave", people::leave),
                post(one + "/rejoin", people::rejoin),
                post(one + "/erase", people::erase),
                post(one + "/resend", people::resend),
                post(one + "/extend", people::extend));
    }
}
