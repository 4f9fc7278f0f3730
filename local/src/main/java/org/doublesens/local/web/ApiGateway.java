package org.doublesens.local.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import org.doublesens.local.services.Counts;
import org.doublesens.local.services.Wire;
import org.doublesens.local.services.lambda.Functions;
import org.doublesens.local.template.Route;
import org.doublesens.local.time.Timeline;

/// The HTTP API of the template: finds the route, checks the token, knocks at the function.
///
/// Time is held from the request to its answer.
public final class ApiGateway {

    /// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html
    private static final int LARGEST_BODY = 10 * 1024 * 1024;

    private static final long LONGEST_NANOSECONDS = 30_000_000_000L;

    private final RouteTable routes;
    private final Functions functions;
    private final Timeline timeline;
    private final Organiser organiser;
    private final Counts counts;

    public ApiGateway(List<Route> routes, Functions functions, Timeline timeline, Organiser organiser, Counts counts) {
        this.routes = new RouteTable(routes);
        this.functions = functions;
        this.timeline = timeline;
        this.organiser = organiser;
        this.counts = counts;
    }

    Reply answer(HttpExchange exchange) throws IOException {
        counts.add("apigateway:Request");
        var path = exchange.getRequestURI().getPath();
        var match = routes.find(exchange.getRequestMethod(), path);
        if (match.isEmpty()) {
            return Reply.message(404, "Not Found");
        }
        if (!match.get().route().authorized()) {
            return forward(exchange, match.get(), organiser);
        }
        var caller = organiser.bearing(exchange.getRequestHeaders().getFirst("Authorization"));
        if (caller.isEmpty()) {
            return Reply.message(401, "Unauthorized").with("www-authenticate", "Bearer");
        }
        return caller.get().may(match.get().route().scopes())
                ? forward(exchange, match.get(), caller.get())
                : Reply.message(403, "Forbidden");
    }

    private Reply forward(HttpExchange exchange, RouteTable.Match match, Organiser caller) throws IOException {
        var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return Reply.message(413, "Request Entity Too Large");
        }
        try (var _ = timeline.hold()) {
            var event = new HttpEvent(exchange, match).spell(body, timeline.instant(), caller);
            var started = System.nanoTime();
            var answer = functions.invoke(match.route().function(), Wire.bytes(event));
            if (System.nanoTime() - started > LONGEST_NANOSECONDS) {
                counts.add("apigateway.over30Seconds");
            }
            return Reply.of(answer);
        }
    }
}
