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
                "StartAt": "Round", "States": {"Round": {"Type": "Pass", "Next": "And Round"},
                  "And Round": {"Type": "Pass", "Next": "Round"}}
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
}
