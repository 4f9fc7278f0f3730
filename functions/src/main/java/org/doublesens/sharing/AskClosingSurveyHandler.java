package org.doublesens.sharing;

import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.StageHandler;

/// Lambda's door to [AskClosingSurvey]; the state `Ask Closing Survey` knocks here.
public final class AskClosingSurveyHandler extends StageHandler<AskClosingSurvey.Request, AskClosingSurvey.Result> {
    public AskClosingSurveyHandler() {
        this(AwsServices.fromEnvironment());
    }

    public AskClosingSurveyHandler(Services services) {
        super(
                AskClosingSurvey.Request.class,
                new AskClosingSurvey(services.store(), services.workingDays(), services.clock()));
    }
}
