package org.doublesens.api.cohorts;

import java.util.Optional;
import java.util.regex.Pattern;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.ProgramStore;

/// Finds the cohort a path names.
final class CohortFinder {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");

    private final ProgramStore store;

    CohortFinder(ProgramStore store) {
        this.store = store;
    }

    /// `/cohorts/{cohortId}/…`
    Optional<Cohort> of(HttpRequest request) {
        var id = Route.segments(request.path()).get(1);
        return ID.matcher(id).matches() ? store.find(new CohortId(id), Cohort.class, id) : Optional.empty();
    }
}
