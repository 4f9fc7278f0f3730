package org.doublesens.api;

import org.doublesens.api.people.PeopleDoor;
import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.HttpHandler;
import org.doublesens.lambda.Services;

/// Lambda's door to [PeopleDoor]; API Gateway knocks here for `/answers/{token}`.
public final class PeopleHandler extends HttpHandler {
    public PeopleHandler() {
        this(AwsServices.fromEnvironment());
    }

    public PeopleHandler(Services services) {
        super(new PeopleDoor(services));
    }
}
