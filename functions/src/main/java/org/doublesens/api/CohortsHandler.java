package org.doublesens.api;

import org.doublesens.api.cohorts.CohortsDoor;
import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.HttpHandler;
import org.doublesens.lambda.Services;

/// Lambda's door to [CohortsDoor]: everything HR does over HTTP.
public final class CohortsHandler extends HttpHandler {
    public CohortsHandler() {
        this(AwsServices.fromEnvironment());
    }

    public CohortsHandler(Services services) {
        super(new CohortsDoor(services));
    }
}
