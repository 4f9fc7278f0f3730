package org.doublesens.local.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class RetryTest {

    private static final String MATCH = """
            "StartAt": "Match Pairs", "States": {
              "Match Pairs": {"Type": "Task", "Resource": "arn:aws:lambda:eu-west-3:000000000000:function:match",
                "Retry": [%s], "Catch": [{"ErrorEquals": ["States.ALL"], "Next": "Tell Organiser"}], "End": true},
              "Tell Organiser": {"Type": "Pass", "End": true}}
            """;

    @Test
    void waitsLongerBeforeEachFurtherAttempt() {
        var rehearsal = rehearsalFailing(3, "Busy");

        var execution = rehearsal.run(MATCH.formatted("{\"ErrorEquals\": [\"Busy\"], \"IntervalSeconds\": 2}"), "{}");

        assertThat(execution.status()).isEqualTo(Status.SUCCEEDED);
        assertThat(rehearsal.moments)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(2), Duration.ofSeconds(6), Duration.ofSeconds(14));
    }

    @Test
    void waitsNoLongerThanTheLongestDelay() {
        var rehearsal = rehearsalFailing(3, "Busy");

        rehearsal.run(
                MATCH.formatted(
                        "{\"ErrorEquals\": [\"Busy\"], \"IntervalSeconds\": 10, \"BackoffRate\": 10, \"MaxDelaySeconds\": 15}"),
                "{}");

        assertThat(rehearsal.moments)
                .containsExactly(Duration.ZERO, Duration.ofSeconds(10), Duration.ofSeconds(25), Duration.ofSeconds(40));
    }

    @Test
    void leavesTheDelayToChanceWithFullJitter() {
        var expected = Duration.ofMillis(Math.round(new Random(3).nextDouble() * 60_000));
        var rehearsal = new Rehearsal(new Random(3)).with("match", failing(1, "Busy"));

        rehearsal.run(
                MATCH.formatted("{\"ErrorEquals\": [\"Busy\"], \"IntervalSeconds\": 60, \"JitterStrategy\": \"FULL\"}"),
                "{}");

        assertThat(rehearsal.moments).containsExactly(Duration.ZERO, expected);
    }

    @Test
    void countsEachRetrierOnItsOwn() {
        var errors = new String[] {"Busy", "Throttled", "Busy", "Throttled", "Busy"};
        var attempt = new AtomicInteger();
        var rehearsal = new Rehearsal().with("match", _ -> {
            throw new IllegalStateException(errors[attempt.getAndIncrement()]);
        });

        var execution = rehearsal.run(
                MATCH.formatted(
                        "{\"ErrorEquals\": [\"Busy\"], \"MaxAttempts\": 2}, {\"ErrorEquals\": [\"Throttled\"]}"),
                "{}");

        assertThat(rehearsal.invocations).hasSize(5);
        assertThat(execution.output())
                .hasValueSatisfying(
                        output -> assertThat(output.path("Error").asText()).isEqualTo("Busy"));
    }

    @Test
    void neverTriesAgainWithNoAttemptsLeftToMake() {
        var rehearsal = rehearsalFailing(1, "Busy");

        var execution = rehearsal.run(MATCH.formatted("{\"ErrorEquals\": [\"States.ALL\"], \"MaxAttempts\": 0}"), "{}");

        assertThat(rehearsal.invocations).hasSize(1);
        assertThat(execution.history())
                .extracting(HistoryEvent::type)
                .contains(EventType.TaskStateExited)
                .doesNotContain(EventType.ExecutionFailed);
    }

    @Test
    void billsEveryAttemptAsATransition() {
        var rehearsal = rehearsalFailing(2, "Busy");

        var execution = rehearsal.run(MATCH.formatted("{\"ErrorEquals\": [\"Busy\"]}"), "{}");

        assertThat(execution.stateTransitions()).isEqualTo(3);
        assertThat(execution.history())
                .filteredOn(event -> event.type() == EventType.TaskStateEntered)
                .hasSize(1);
    }

    private static Rehearsal rehearsalFailing(int times, String error) {
        return new Rehearsal().with("match", failing(times, error));
    }

    private static UnaryOperator<String> failing(int times, String error) {
        var attempts = new AtomicInteger();
        return payload -> {
            if (attempts.getAndIncrement() < times) {
                throw new IllegalStateException(error);
            }
            return payload;
        };
    }
}
