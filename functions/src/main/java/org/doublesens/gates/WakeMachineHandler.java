package org.doublesens.gates;

import org.doublesens.aws.AwsServices;
import org.doublesens.aws.Keys;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.StreamHandler;
import org.doublesens.program.Gate;

/// The stream's door to [WakeMachine]: knocks for every gate that changed.
public final class WakeMachineHandler extends StreamHandler {
    public WakeMachineHandler() {
        this(AwsServices.fromEnvironment());
    }

    public WakeMachineHandler(Services services) {
        this(new WakeMachine(services.store(), services.conductor()));
    }

    private WakeMachineHandler(WakeMachine waker) {
        super(batch -> gate -> waker.look(Keys.cohortOf(gate.partition()), Keys.idOf(Gate.class, gate.sort())));
    }
}
