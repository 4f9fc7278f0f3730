package org.doublesens.api.cohorts;

import java.time.InstantSource;
import java.time.YearMonth;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Services;
import org.doublesens.program.Asked;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Noted;
import org.doublesens.program.ProgramStore;
import org.doublesens.roleswap.SwapRoles;

/// What the organiser may decide.
final class CohortDeciding {
    private final ProgramStore store;
    private final InstantSource clock;
    private final SwapRoles swap;

    CohortDeciding(Services services) {
        store = services.store();
        clock = services.clock();
        swap = new SwapRoles(store, clock);
    }

    /// Turns this cohort's roles for the running month, as the monthly schedule would; a month turns once.
    HttpResponse swapRoles(HttpRequest request, Cohort cohort) {
        return Reason.read(request, why -> swapRoles(cohort, Caller.asking(request, why)));
    }

    private HttpResponse swapRoles(Cohort cohort, Asked asked) {
        var now = clock.instant();
        var month = cohort.monthAt(now);
        var result = swap.run(new SwapRoles.Request(cohort.cohortId(), month));
        if (result.pairs() == 0 && !result.already()) {
            return Problems.closed(Noted.Why.STAGE_CLOSED);
        }
        store.save(
                cohort.cohortId(),
                Changes.NONE.once(new Audit(now, asked.who(), "swap-roles", month.toString(), asked.why())));
        return HttpResponse.json(200, new Swapped(month, result.pairs(), result.already()));
    }

    /// What a swap did.
    private record Swapped(YearMonth month, int pairs, boolean already) {}
}
