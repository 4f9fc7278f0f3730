package org.doublesens.sharing;

import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.StageHandler;

/// Lambda's door to [ShareDigest]; the state `Share Digest` knocks here.
public final class ShareDigestHandler extends StageHandler<ShareDigest.Request, ShareDigest.Result> {
    public ShareDigestHandler() {
        this(AwsServices.fromEnvironment());
    }

    public ShareDigestHandler(Services services) {
        super(ShareDigest.Request.class, new ShareDigest(services.store(), services.workingDays(), services.clock()));
    }
}
