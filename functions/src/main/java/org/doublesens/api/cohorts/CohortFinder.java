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
    private final Membership membership;

    CohortFinder(ProgramStore store, Membership membership) {
        this.store = store;
        this.membership = membership;
    }

    /// `/cohorts/{cohortId}/…`; a cohort of another organisation is as unknown as one that never was.
    Optional<Cohort> of(HttpRequest request) {
        var id = Route.segments(request.path()).get(1);
        return ID.matcher(id).matches()
                ? store.find(new CohortId(id), Cohort.class, id).filter(cohort -> isTheirs(cohort, request))
                : Optional.empty();
    }

    private boolean isTheirs(Cohort cohort, HttpRequest request) {
        return membership.of(request).filter(cohort.organisation()::equals).isPresent();
    }
}
