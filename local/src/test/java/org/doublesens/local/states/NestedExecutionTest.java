package org.doublesens.local.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NestedExecutionTest {

    private static final String ROUND = """
            {"QueryLanguage": "JSONata", "StartAt": "Month", "States": {
              "Month": {"Type": "Wait", "Seconds": 2592000, "Output": {"held": "{% $states.input.round %}"}, "End": true}}}
            """;
    private static final String BROKEN_ROUND = """
            {"QueryLanguage": "JSONata", "StartAt": "Break", "States": {
              "Break": {"Type": "Fail", "Error": "NoPairs", "Cause": "nobody came"}}}
            """;
    private static final String PROGRAM = """
            "StartAt": "Hold Round", "States": {
              "Hold Round": {"Type": "Task", "Resource": "arn:aws:states:::states:startExecution%s",
                "Arguments": {"StateMachineArn": "arn:aws:states:eu-west-3:000000000000:stateMachine:round",
                  "Name": "spring-1", "Input": {"round": 1}}, "TimeoutSeconds": %d, "End": true}}
            """;

    private final Rehearsal rehearsal = new Rehearsal();

    @Test
    void waitsForTheOtherExecutionAndReadsItsOutput() {
        rehearsal.service.create("round", ROUND);

        var program = rehearsal.run(PROGRAM.formatted(".sync:2", 9_999_999), "{}");

        assertThat(program.output().orElseThrow().path("Output")).isEqualTo(Rehearsal.json("{\"held\":1}"));
        assertThat(program.stopped()).contains(Rehearsal.START.plus(Duration.ofDays(30)));
    }

    @Test
    void failsWithTheOthersDescriptionAsCause() {
        rehearsal.service.create("round", BROKEN_ROUND);

        var program = rehearsal.run(PROGRAM.formatted(".sync:2", 60), "{}");

        assertThat(program.error()).contains("States.TaskFailed");
        var cause = Rehearsal.json(program.cause().orElseThrow());
        assertThat(cause.path("Error").asText()).isEqualTo("NoPairs");
        assertThat(cause.path("Status").asText()).isEqualTo("FAILED");
    }

    @Test
    void goesOnAtOnceWithoutSync() {
        rehearsal.service.create("round", ROUND);

        var program = rehearsal.run(PROGRAM.formatted("", 60), "{}");

        assertThat(program.stopped()).contains(Rehearsal.START);
        assertThat(rehearsal.service.executions()).hasSize(2);
    }

    @Test
    void stopsTheOtherWhenItHasNoMoreTime() {
        rehearsal.service.create("round", ROUND);

        var program = rehearsal.run(PROGRAM.formatted(".sync:2", 3600), "{}");

        assertThat(program.error()).contains("States.Timeout");
        assertThat(rehearsal.service.executions())
                .extracting(Execution::status)
                .containsExactlyInAnyOrder(Status.FAILED, Status.ABORTED);
    }

    @Test
    void saysWhichMachineDoesNotExist() {
        var program = rehearsal.run(PROGRAM.formatted(".sync:2", 60), "{}");

        assertThat(program.error()).contains("StepFunctions.StateMachineDoesNotExistException");
        assertThat(program.cause().orElseThrow()).contains("stateMachine:round");
    }
}
