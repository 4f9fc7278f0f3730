package org.doublesens.pairing;

import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.StageHandler;

/// Lambda's door to [PublishPairs]; the state `Publish Pairs` knocks here.
public final class PublishPairsHandler extends StageHandler<PublishPairs.Request, PublishPairs.Result> {
    public PublishPairsHandler() {
        this(AwsServices.fromEnvironment());
    }

    public PublishPairsHandler(Services services) {
        super(PublishPairs.Request.class, new PublishPairs(services.store(), services.clock(), services.workingDays()));
    }
}
