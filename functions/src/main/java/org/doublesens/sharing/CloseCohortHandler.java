package org.doublesens.sharing;

import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.StageHandler;

/// Lambda's door to [CloseCohort]; the state `Close Cohort` knocks here.
public final class CloseCohortHandler extends StageHandler<CloseCohort.Request, CloseCohort.Result> {
    public CloseCohortHandler() {
        this(AwsServices.fromEnvironment());
    }

    public CloseCohortHandler(Services services) {
        super(CloseCohort.Request.class, new CloseCohort(services.store(), services.clock()));
    }
}
