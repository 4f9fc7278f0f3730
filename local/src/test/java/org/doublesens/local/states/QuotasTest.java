package org.doublesens.local.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuotasTest {

    private final Rehearsal rehearsal = new Rehearsal();

    @Test
    void endsAnExecutionWhoseHistoryIsFull() {
        var execution = rehearsal.run("""
                "StartAt": "Round", "States": {"Round": {"Type": "Choice", "Default": "Round",
                  "Choices": [{"Condition": false, "Next": "Rest"}]}, "Rest": {"Type": "Succeed"}}
                """, "{}");

        assertThat(execution.status()).isEqualTo(Status.FAILED);
        assertThat(execution.history()).hasSize(25_000);
        assertThat(execution.cause()).contains("The execution reached the maximum number of history events (25000).");
    }

    @Test
    void refusesAnOutputBeyond256KiB() {
        var execution = rehearsal.run("""
                "StartAt": "Talk", "States": {"Talk": {"Type": "Pass",
                  "Output": "{% $join([1..60000].$string(), ',') %}", "End": true}}
                """, "{}");

        assertThat(execution.error()).contains("States.DataLimitExceeded");
        assertThat(execution.cause().orElseThrow()).contains("'Talk'");
    }

    @Test
    void refusesAnInputBeyond256KiB() {
        assertThatThrownBy(() -> rehearsal.start(
                        "\"StartAt\": \"End\", \"States\": {\"End\": {\"Type\": \"Succeed\"}}",
                        "\"%s\"".formatted("a".repeat(262_144))))
                .hasMessageContaining("262144");
    }

    @Test
    void letsNoExecutionLiveLongerThanAYear() {
        var execution = rehearsal.run("""
                "StartAt": "Sleep", "States": {"Sleep": {"Type": "Wait", "Seconds": 99999999, "End": true}}
                """, "{}");

        assertThat(execution.status()).isEqualTo(Status.TIMED_OUT);
        assertThat(execution.stopped()).contains(Rehearsal.START.plus(Duration.ofDays(365)));
    }

    @Test
    void refusesArgumentsBeyond256KiBBeforeAnybodyIsCalled() {
        var execution = rehearsal.with("echo", payload -> payload).run("""
                "StartAt": "Call", "States": {"Call": {"Type": "Task", "End": true,
                  "Resource": "arn:aws:lambda:eu-west-3:000000000000:function:echo",
                  "Arguments": "{% $join([1..60000].$string(), ',') %}"}}
                """, "{}");

        assertThat(execution.error()).contains("States.DataLimitExceeded");
        assertThat(rehearsal.invocations).isEmpty();
    }

    @Test
    void refusesVariablesBeyond256KiBAtOnce() {
        var execution = rehearsal.run("""
                "StartAt": "Keep", "States": {"Keep": {"Type": "Pass", "Output": 1,
                  "Assign": {"much": "{% $join([1..60000].$string(), ',') %}"}, "End": true}}
                """, "{}");

        assertThat(execution.error()).contains("States.DataLimitExceeded");
        assertThat(execution.cause().orElseThrow()).contains("assigned at once: 262144");
    }

    /// Forty-three times a quarter of a MiB is more than ten MiB.
    @Test
    void refusesVariablesBeyondTenMiBOfAnExecution() {
        var states = new StringBuilder();
        for (var index = 1; index <= 43; index++) {
            states.append("""
                    "Keep%d": {"Type": "Pass", "Output": 1, "Assign": {"much%d": "{%% $text %%}"}, "Next": "Keep%d"},
                    """.formatted(index, index, index + 1));
        }

        var execution = rehearsal.run("""
                "StartAt": "Keep0", "States": {"Keep0": {"Type": "Pass", "Output": 1, "Next": "Keep1",
                  "Assign": {"text": "{%% $pad('', 250000, 'x') %%}"}}, %s "Keep44": {"Type": "Succeed"}}
                """.formatted(states), "{}");

        assertThat(execution.cause().orElseThrow()).contains("kept by an execution: 10485760");
    }
}
