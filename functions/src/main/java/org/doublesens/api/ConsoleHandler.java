package org.doublesens.api;

import org.doublesens.api.console.ConsoleDoor;
import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.HttpHandler;
import org.doublesens.lambda.Services;

/// Lambda's door to [ConsoleDoor]; API Gateway knocks here for `/console/{cohortId}` and all behind it.
public final class ConsoleHandler extends HttpHandler {
    public ConsoleHandler() {
        this(AwsServices.fromEnvironment());
    }

    public ConsoleHandler(Services services) {
        super(new ConsoleDoor(services));
    }
}
