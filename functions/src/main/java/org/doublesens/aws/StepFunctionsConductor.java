package org.doublesens.aws;

import java.time.Instant;
import java.util.Arrays;
import org.doublesens.lambda.Json;
import org.doublesens.program.CohortId;
import org.doublesens.program.Conductor;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/// Conducts the program with AWS Step Functions.
final class StepFunctionsConductor implements Conductor {
    /// `arn:aws:states:region:account:stateMachine:name`, before any alias.
    private static final int PARTS_OF_A_MACHINE = 7;

    private final SfnClient client;
    private final Environment environment;

    StepFunctionsConductor(SfnClient client, Environment environment) {
        this.client = client;
        this.environment = environment;
    }

    /// The execution bears the cohort's name, and Step Functions takes a name once.
    @Override
    public void start(CohortId cohort, Instant first) {
        try {
            client.startExecution(start -> start.stateMachineArn(environment.required("PROGRAM_MACHINE"))
                    .name(cohort.value())
                    .input(Json.write(new ProgramInput(cohort, first))));
        } catch (ExecutionAlreadyExistsException started) {
            // Started twice is once.
            return;
        }
    }

    /// A round that the program waits for is stopped with it.
    @Override
    public void stop(CohortId cohort, String why) {
        try {
            client.stopExecution(stop ->
                    stop.executionArn(execution(cohort)).error("Cancelled").cause(why));
        } catch (ExecutionDoesNotExistException neverStarted) {
            // Nothing runs: that is what was asked for.
            return;
        }
    }

    @Override
    public void resume(String token) {
        try {
            client.sendTaskSuccess(success -> success.taskToken(token).output("{}"));
        } catch (TaskTimedOutException | TaskDoesNotExistException | InvalidTokenException wentOnAlready) {
            // The machine looked by itself; it needs no bell any more.
            return;
        }
    }

    /// Executions are named after the machine, whichever alias or version they were started by.
    private String execution(CohortId cohort) {
        var machine = Arrays.asList(environment.required("PROGRAM_MACHINE").split(":", -1));
        return String.join(":", machine.subList(0, PARTS_OF_A_MACHINE)).replace(":stateMachine:", ":execution:")
                + ":"
                + cohort.value();
    }

    private record ProgramInput(CohortId cohortId, Instant first) {}
}
