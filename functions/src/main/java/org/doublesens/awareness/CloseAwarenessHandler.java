package org.doublesens.awareness;

import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.StageHandler;

/// Lambda's door to [CloseAwareness]; the state `Close Awareness` knocks here.
public final class CloseAwarenessHandler extends StageHandler<CloseAwareness.Request, CloseAwareness.Result> {
    public CloseAwarenessHandler() {
        this(AwsServices.fromEnvironment());
    }

    public CloseAwarenessHandler(Services services) {
        super(CloseAwareness.Request.class, new CloseAwareness(services.store(), services.clock()));
    }
}
