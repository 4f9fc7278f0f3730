package org.doublesens.gates;

import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.StageHandler;

/// Lambda's door to [TellOrganiser]; the state `Tell Organiser` knocks here.
public final class TellOrganiserHandler extends StageHandler<TellOrganiser.Request, TellOrganiser.Result> {
    public TellOrganiserHandler() {
        this(AwsServices.fromEnvironment());
    }

    public TellOrganiserHandler(Services services) {
        super(TellOrganiser.Request.class, new TellOrganiser(services.store(), services.clock()));
    }
}
