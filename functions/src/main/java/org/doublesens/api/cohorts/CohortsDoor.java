package org.doublesens.api.cohorts;

import java.util.List;
import java.util.function.BiFunction;
import org.doublesens.lambda.Door;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Services;
import org.doublesens.program.Cohort;

/// HR's door: finds who answers a request, and turns away whoever may not ask; see `openapi.yaml`.
public final class CohortsDoor implements Door {
    private final CohortFinder cohorts;
    private final OnlyOnce onlyOnce;
    private final List<Route> routes;

    public CohortsDoor(Services services) {
        cohorts = new CohortFinder(services.store());
        onlyOnce = new OnlyOnce(services.idempotency(), services.clock());
        var launch = new CohortLaunch(services);
        var reading = new CohortReading(services);
        var deciding = new CohortDeciding(services);
        routes = List.of(
                open("/openapi.yaml", request -> Contract.answer()),
                post("/cohorts", launch::answer),
                get("/cohorts", reading::list),
                get("/cohorts/{cohortId}", reading::cohort),
                get("/cohorts/{cohortId}/participants", reading::participants),
                get("/cohorts/{cohortId}/skills", reading::skills),
                get("/cohorts/{cohortId}/pairs", reading::pairs),
                post("/cohorts/{cohortId}/pairs/approve", deciding::approvePairs),
                get("/cohorts/{cohortId}/digest", reading::digest),
                post("/cohorts/{cohortId}/digest/approve", deciding::approveDigest),
                get("/cohorts/{cohortId}/role-swap", reading::roleSwap),
                post("/cohorts/{cohortId}/role-swap", deciding::swapRoles),
                get("/cohorts/{cohortId}/figures", reading::figures),
                get("/cohorts/{cohortId}/audit", reading::audit));
    }

    @Override
    public HttpResponse answer(HttpRequest request) {
        if (request.method().equals("HEAD")) {
            return answer(request, "GET").withoutBody();
        }
        return answer(request, request.method());
    }

    /// Each as `GET /cohorts`, for the test that holds them against the contract.
    List<String> routes() {
        return routes.stream()
                .map(route -> route.method() + " " + route.template())
                .toList();
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

    private static HttpResponse allowed(Route route, HttpRequest request) {
        var scope = route.scope();
        return scope == Scope.NONE || scope.isGranted(request)
                ? route.action().answer(route.placed(request))
                : Problems.forbidden(scope);
    }

    private static Route open(String template, Route.Action action) {
        return new Route("GET", template, Scope.NONE, action);
    }

    private static Route get(String template, Route.Action action) {
        return new Route("GET", template, Scope.READ, request -> Offsets.answer(request, action::answer));
    }

    private Route get(String template, BiFunction<HttpRequest, Cohort, HttpResponse> action) {
        return get(template, inside(action));
    }

    private Route post(String template, Route.Action action) {
        return new Route("POST", template, Scope.WRITE, request -> onlyOnce.answer(request, action));
    }

    private Route post(String template, BiFunction<HttpRequest, Cohort, HttpResponse> action) {
        return post(template, inside(action));
    }

    private Route.Action inside(BiFunction<HttpRequest, Cohort, HttpResponse> action) {
        return request ->
                cohorts.of(request).map(cohort -> action.apply(request, cohort)).orElseGet(Problems::notFound);
    }
}
