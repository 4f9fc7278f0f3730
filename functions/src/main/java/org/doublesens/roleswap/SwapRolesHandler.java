package org.doublesens.roleswap;

import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.StageHandler;

/// Lambda's door to [SwapRoles]; the state `Swap Roles` knocks here.
public final class SwapRolesHandler extends StageHandler<SwapRoles.Request, SwapRoles.Result> {
    public SwapRolesHandler() {
        this(AwsServices.fromEnvironment());
    }

    public SwapRolesHandler(Services services) {
        super(SwapRoles.Request.class, new SwapRoles(services.store(), services.clock()));
    }
}
