package org.doublesens.aws;

import java.time.Instant;
import org.doublesens.lambda.Json;
import org.doublesens.program.CohortId;
import org.doublesens.program.Conductor;
import org.doublesens.program.Tokens;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionAlreadyExistsException;
import software.amazon.awssdk.services.sfn.model.ExecutionDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.InvalidTokenException;
import software.amazon.awssdk.services.sfn.model.TaskDoesNotExistException;
import software.amazon.awssdk.services.sfn.model.TaskTimedOutException;

/// Conducts the program with AWS Step Functions.
public final class StepFunctionsConductor implements Conductor {
    private final SfnClient client;
    private final Environment environment;
    private final Tokens tokens;

    StepFunctionsConductor(SfnClient client, Environment environment, Tokens tokens) {
        this.client = client;
        this.environment = environment;
        this.tokens = tokens;
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

    /// An execution's name follows its machine's in its ARN; a round that the program waits for is stopped with it.
    @Override
    public void stop(CohortId cohort, String why) {
        var machine = environment.required("PROGRAM_MACHINE");
        try {
            client.stopExecution(
                    stop -> stop.executionArn(machine.replace(":stateMachine:", ":execution:") + ":" + cohort.value())
                            .error("Cancelled")
                            .cause(why));
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

    @Override
    public void startRoleSwap() {
        client.startExecution(start -> start.stateMachineArn(environment.required("ROLE_SWAP_MACHINE"))
                .name("by-hand-" + tokens.fresh())
                .input("{}"));
    }

    private record ProgramInput(CohortId cohortId, Instant first) {}
}
