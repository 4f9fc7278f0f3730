package org.doublesens.pairing;

import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.StageHandler;

/// Lambda's door to [MatchPairs]; the state `Match Pairs` knocks here.
public final class MatchPairsHandler extends StageHandler<MatchPairs.Request, MatchPairs.Result> {
    public MatchPairsHandler() {
        this(AwsServices.fromEnvironment());
    }

    public MatchPairsHandler(Services services) {
        super(MatchPairs.Request.class, new MatchPairs(services.store(), services.clock(), services.workingDays()));
    }
}
