package org.doublesens.api.cohorts;

import com.fasterxml.jackson.databind.JsonNode;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Services;

/// `POST /cohorts`: one call, and the program runs.
final class CohortLaunch {
    private final CohortOpening opening;
    private final Membership membership;

    CohortLaunch(Services services, Membership membership) {
        this.membership = membership;
        opening = new CohortOpening(services.store(), services.conductor(), services.workingDays(), services.clock());
    }

    HttpResponse answer(HttpRequest request) {
        return Body.read(request, body -> opened(request, body));
    }

    private HttpResponse opened(HttpRequest request, JsonNode body) {
        return switch (opening.open(body, seed(request), membership.opener(request))) {
            case CohortOpening.Opening.Opened(var cohort, var people) ->
                HttpResponse.json(202, new CohortView.Accepted(cohort.cohortId(), cohort.starts(), people))
                        .with("location", "/cohorts/" + cohort.id());
            case CohortOpening.Opening.Refused(var problems) -> Problems.unprocessable(problems);
        };
    }

    /// The same caller with the same key and body names the same cohort, whatever happened in between.
    private String seed(HttpRequest request) {
        return Ids.fingerprint(
                membership.caller(request), request.header(OnlyOnce.HEADER).orElse(""), request.body());
    }
}
