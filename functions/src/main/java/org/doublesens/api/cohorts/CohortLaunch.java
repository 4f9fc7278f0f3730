package org.doublesens.api.cohorts;

import com.fasterxml.jackson.databind.JsonNode;
import org.doublesens.lambda.HttpRequest;
import org.doublesens.lambda.HttpResponse;
import org.doublesens.lambda.Services;

/// `POST /cohorts`: one call, and the program runs.
final class CohortLaunch {
    private final CohortOpening opening;

    CohortLaunch(Services services) {
        opening = new CohortOpening(services.store(), services.conductor(), services.workingDays(), services.clock());
    }

    HttpResponse answer(HttpRequest request) {
        return Body.read(request, body -> opened(body, seed(request)));
    }

    private HttpResponse opened(JsonNode body, String seed) {
        return switch (opening.open(body, seed)) {
            case CohortOpening.Opening.Opened(var cohort, var people) ->
                HttpResponse.json(202, new CohortView.Accepted(cohort.cohortId(), cohort.starts(), people))
                        .with("location", "/cohorts/" + cohort.id());
            case CohortOpening.Opening.Refused(var problems) -> Problems.unprocessable(problems);
        };
    }

    /// The same caller with the same key and body names the same cohort, whatever happened in between.
    private static String seed(HttpRequest request) {
        return Ids.fingerprint(
                OnlyOnce.caller(request), request.header(OnlyOnce.HEADER).orElse(""), request.body());
    }
}
