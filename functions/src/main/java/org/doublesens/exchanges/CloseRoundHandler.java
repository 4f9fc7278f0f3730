package org.doublesens.exchanges;

import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.StageHandler;

/// Lambda's door to [CloseRound]; the state `Close Round` knocks here.
public final class CloseRoundHandler extends StageHandler<CloseRound.Request, CloseRound.Result> {
    public CloseRoundHandler() {
        this(AwsServices.fromEnvironment());
    }

    public CloseRoundHandler(Services services) {
        super(CloseRound.Request.class, new CloseRound(services.store(), services.clock()));
    }
}
