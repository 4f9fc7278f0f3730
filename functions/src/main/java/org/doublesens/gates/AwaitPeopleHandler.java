package org.doublesens.gates;

import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.StageHandler;

/// Lambda's door to [AwaitPeople]; every state that waits for people knocks here with its token.
public final class AwaitPeopleHandler extends StageHandler<AwaitPeople.Request, AwaitPeople.Result> {
    public AwaitPeopleHandler() {
        this(AwsServices.fromEnvironment());
    }

    public AwaitPeopleHandler(Services services) {
        super(AwaitPeople.Request.class, new AwaitPeople(services.store(), services.clock()));
    }
}
