package org.doublesens.exchanges;

import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.StageHandler;
import org.doublesens.pairing.RematchWaiting;

/// Lambda's door to [PlanRound]; the state `Plan Round` knocks here.
public final class PlanRoundHandler extends StageHandler<PlanRound.Request, PlanRound.Result> {
    public PlanRoundHandler() {
        this(AwsServices.fromEnvironment());
    }

    public PlanRoundHandler(Services services) {
        super(
                PlanRound.Request.class,
                new PlanRound(services.store(), services.clock(), services.workingDays(), rematch(services)));
    }

    private static Rematch rematch(Services services) {
        return new RematchWaiting(services.store(), services.clock())::pairs;
    }
}
