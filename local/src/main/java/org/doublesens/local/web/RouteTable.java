package org.doublesens.local.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doublesens.local.template.Route;

/// Finds the route of a request as API Gateway's HTTP API does: the most specific one wins, then `$default`.
///
/// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-routes.html
final class RouteTable {

    /// @param parameters the values of the path's holes
    record Match(Route route, Map<String, String> parameters) {}

    private final List<Route> routes;

    RouteTable(List<Route> routes) {
        this.routes = routes.stream()
                .sorted(Comparator.comparing(RouteTable::specificity).reversed())
                .toList();
    }

    Optional<Match> find(String method, String path) {
        return routes.stream()
                .filter(route -> route.method().equals("ANY") || route.method().equals(method))
                .flatMap(route -> match(route, path).stream())
                .findFirst();
    }

    /// One letter for each segment, so that fixed ones sort above holes, holes above greedy ones, methods above `ANY`.
    private static String specificity(Route route) {
        if (route.path().equals("$default")) {
            return "0";
        }
        var ranks = new StringBuilder();
        for (var segment : segments(route.path())) {
            ranks.append(segment.endsWith("+}") ? '1' : segment.startsWith("{") ? '2' : '3');
        }
        return ranks.append(route.method().equals("ANY") ? '1' : '2').toString();
    }

    private static Optional<Match> match(Route route, String path) {
        if (route.path().equals("$default")) {
            return Optional.of(new Match(route, Map.of()));
        }
        var wanted = segments(route.path());
        var given = segments(path);
        var parameters = new LinkedHashMap<String, String>();
        for (int at = 0; at < wanted.size(); at++) {
            var segment = wanted.get(at);
            if (segment.endsWith("+}") && at < given.size()) {
                parameters.put(
                        segment.substring(1, segment.length() - 2), String.join("/", given.subList(at, given.size())));
                return Optional.of(new Match(route, parameters));
            }
            if (at >= given.size() || !fits(segment, given.get(at), parameters)) {
                return Optional.empty();
            }
        }
        return wanted.size() == given.size() ? Optional.of(new Match(route, parameters)) : Optional.empty();
    }

    private static boolean fits(String segment, String given, Map<String, String> parameters) {
        if (segment.startsWith("{")) {
            parameters.put(segment.substring(1, segment.length() - 1), given);
            return !given.isEmpty();
        }
        return segment.equals(given);
    }

    private static List<String> segments(String path) {
        return new ArrayList<>(
                List.of(path.substring(path.startsWith("/") ? 1 : 0).split("/", -1)));
    }
}
