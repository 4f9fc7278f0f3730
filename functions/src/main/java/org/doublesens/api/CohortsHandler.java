package org.doublesens.api;

import org.doublesens.api.cohorts.CohortsDoor;
import org.doublesens.lambda.HttpHandler;
import org.doublesens.lambda.Services;
import org.doublesens.program.Idempotency;

/// Lambda's door to [CohortsDoor]: everything HR does over HTTP.
public final class CohortsHandler extends HttpHandler {
    public CohortsHandler(Services services, Idempotency idempotency) {
        super(new CohortsDoor(services, idempotency));
    }
}
