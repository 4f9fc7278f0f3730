package org.doublesens.api.cohorts;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.doublesens.lambda.Form;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;

/// One thing HR may ask for.
///
/// @param template such as `/cohorts/{cohortId}/pairs`
/// @param query    the names its query may hold
record Route(String method, String template, Scope scope, Set<String> query, Action action) {
    Route {
        query = Set.copyOf(query);
    }

    private static final int MOST_BYTES = 400;

    /// What answers it.
    interface Action {
        HttpResponse answer(HttpRequest request);
    }

    /// The same, whose query may hold these as well.
    Route asking(String... names) {
        var all = new TreeSet<>(query);
        all.addAll(List.of(names));
        return new Route(method, template, scope, all, action);
    }

    /// A misspelt parameter would else be lost in silence, and of two values one.
    Optional<String> puzzledBy(Form asked) {
        return asked.fields().entrySet().stream()
                .filter(field ->
                        !query.contains(field.getKey()) || field.getValue().size() > 1)
                .map(field -> query.contains(field.getKey())
                        ? "The query parameter %s is said more than once.".formatted(field.getKey())
                        : "There is no query parameter %s here.".formatted(field.getKey()))
                .findFirst();
    }

    boolean leadsTo(List<String> path) {
        var parts = segments(template);
        if (parts.size() != path.size()) {
            return false;
        }
        for (var at = 0; at < parts.size(); at++) {
            if (!isPlaceholder(parts.get(at)) && !parts.get(at).equals(path.get(at))) {
                return false;
            }
        }
        return true;
    }

    /// No id of ours is so long, and the table takes no such key.
    boolean isBeyondAnyId(HttpRequest request) {
        return segments(request.path()).stream()
                .anyMatch(segment -> decoded(segment).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES);
    }

    /// The request with the values that stand for the template's placeholders, such as `participantId`.
    HttpRequest placed(HttpRequest request) {
        var parts = segments(template);
        var path = segments(request.path());
        var values = new HashMap<String, String>();
        for (var at = 0; at < parts.size(); at++) {
            if (isPlaceholder(parts.get(at))) {
                values.put(parts.get(at).substring(1, parts.get(at).length() - 1), decoded(path.get(at)));
            }
        }
        return request.along(values);
    }

    private static boolean isPlaceholder(String segment) {
        return segment.startsWith("{");
    }

    /// A plus is a plus in a path, unlike in a form.
    private static String decoded(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException plain) {
            return segment;
        }
    }

    static List<String> segments(String path) {
        return Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
