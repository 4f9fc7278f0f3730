package org.doublesens.intake;

import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.StageHandler;

/// Lambda's door to [CloseSkills]; the state `Close Skills` knocks here.
public final class CloseSkillsHandler extends StageHandler<CloseSkills.Request, CloseSkills.Result> {
    public CloseSkillsHandler() {
        this(AwsServices.fromEnvironment());
    }

    public CloseSkillsHandler(Services services) {
        super(CloseSkills.Request.class, new CloseSkills(services.store(), services.clock()));
    }
}
