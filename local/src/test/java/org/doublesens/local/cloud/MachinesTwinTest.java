package org.doublesens.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import org.doublesens.local.services.Wire;
import org.doublesens.local.template.Machine;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.DescribeExecutionResponse;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/// LocalStack's Step Functions understands the machines as the laptop's runner does.
@CloudTwin
class MachinesTwinTest {
    private static final String ROLE = "arn:aws:iam::000000000000:role/machine";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Test
    void takesEveryDefinitionOfTheTemplate() throws IOException {
        try (var states = states()) {
            assertThat(LocalStack.TEMPLATE.machines()).isNotEmpty();
            for (var machine : LocalStack.TEMPLATE.machines()) {
                var arn = create(states, machine);

                assertThat(states.describeStateMachine(it -> it.stateMachineArn(arn))
                                .statusAsString())
                        .isEqualTo("ACTIVE");
            }
        }
    }

    @Test
    void turnsTheRolesOfTwoCohorts() throws IOException, InterruptedException {
        try (var states = states()) {
            var arn = create(states, LocalStack.machine("RoleSwapMachine"));

            var ended = run(states, arn + "#" + LocalStack.TWO_TURN);

            assertThat(ended.status()).as(ended.cause()).isEqualTo(ExecutionStatus.SUCCEEDED);
            assertThat(cohorts(ended)).isEqualTo(2);
        }
    }

    private static SfnClient states() {
        return LocalStack.at(SfnClient.builder().httpClient(UrlConnectionHttpClient.create()))
                .build();
    }

    /// Creating the same machine twice is the same as once.
    private static String create(SfnClient states, Machine machine) throws IOException {
        var definition = machine.filled(Files.readString(machine.definition()));
        return states.createStateMachine(
                        create -> create.name(machine.name()).roleArn(ROLE).definition(definition))
                .stateMachineArn();
    }

    private static DescribeExecutionResponse run(SfnClient states, String arn) throws InterruptedException {
        var execution = states.startExecution(
                        start -> start.stateMachineArn(arn).input("{}"))
                .executionArn();
        var deadline = Instant.now().plus(PATIENCE);
        var now = states.describeExecution(it -> it.executionArn(execution));
        while (now.status() == ExecutionStatus.RUNNING && Instant.now().isBefore(deadline)) {
            Thread.sleep(200);
            now = states.describeExecution(it -> it.executionArn(execution));
        }
        return now;
    }

    private static int cohorts(DescribeExecutionResponse ended) throws JsonProcessingException {
        return Wire.read(ended.output()).path("cohorts").asInt();
    }
}
