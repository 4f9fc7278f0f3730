package org.doublesens.sharing;

import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.StageHandler;

/// Lambda's door to [ComposeDigest]; the state `Compose Digest` knocks here.
public final class ComposeDigestHandler extends StageHandler<ComposeDigest.Request, ComposeDigest.Result> {
    public ComposeDigestHandler() {
        this(AwsServices.fromEnvironment());
    }

    public ComposeDigestHandler(Services services) {
        super(
                ComposeDigest.Request.class,
                new ComposeDigest(services.store(), services.workingDays(), services.clock()));
    }
}
