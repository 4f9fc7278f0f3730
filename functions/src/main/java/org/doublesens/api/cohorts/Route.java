package org.doublesens.api.cohorts;

import java.util.List;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;

/// One thing HR may ask for.
///
/// @param template such as `/cohorts/{cohortId}/pairs`
record Route(String method, String template, Scope scope, Action action) {
    private static final String COHORT = "{cohortId}";

    /// What answers it.
    interface Action {
        HttpResponse answer(HttpRequest request);
    }

    boolean leadsTo(List<String> path) {
        var parts = segments(template);
        if (parts.size() != path.size()) {
            return false;
        }
        for (var at = 0; at < parts.size(); at++) {
            if (!parts.get(at).equals(COHORT) && !parts.get(at).equals(path.get(at))) {
                return false;
            }
        }
        return true;
    }

    static List<String> segments(String path) {
        return java.util.Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .toList();
    }
}
