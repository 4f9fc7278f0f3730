package org.doublesens.intake;

import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.StageHandler;

/// Lambda's door to [CollectSkills]; the state `Collect Skills` knocks here.
public final class CollectSkillsHandler extends StageHandler<CollectSkills.Request, CollectSkills.Result> {
    public CollectSkillsHandler() {
        this(AwsServices.fromEnvironment());
    }

    public CollectSkillsHandler(Services services) {
        super(
                CollectSkills.Request.class,
                new CollectSkills(services.store(), services.clock(), services.workingDays()));
    }
}
