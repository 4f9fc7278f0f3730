package org.doublesens.awareness;

import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.StageHandler;

/// Lambda's door to [RaiseAwareness]; the state `Raise Awareness` knocks here.
public final class RaiseAwarenessHandler extends StageHandler<RaiseAwareness.Request, RaiseAwareness.Result> {
    public RaiseAwarenessHandler() {
        this(AwsServices.fromEnvironment());
    }

    public RaiseAwarenessHandler(Services services) {
        super(
                RaiseAwareness.Request.class,
                new RaiseAwareness(services.store(), services.clock(), services.workingDays()));
    }
}
