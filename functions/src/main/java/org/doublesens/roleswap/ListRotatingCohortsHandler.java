package org.doublesens.roleswap;

import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.StageHandler;

/// Lambda's door to [ListRotatingCohorts]; the state `List Rotating Cohorts` knocks here.
public final class ListRotatingCohortsHandler
        extends StageHandler<ListRotatingCohorts.Request, ListRotatingCohorts.Result> {
    public ListRotatingCohortsHandler() {
        this(AwsServices.fromEnvironment());
    }

    public ListRotatingCohortsHandler(Services services) {
        super(
                ListRotatingCohorts.Request.class,
                new ListRotatingCohorts(services.store(), services.clock(), services.workingDays()));
    }
}
