package org.doublesens.local.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WaitForTokenTest {

    private static final String AWAIT = """
            "StartAt": "Await Skills", "States": {
              "Await Skills": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken",
                "Arguments": {"FunctionName": "gate", "Payload": {"token": "{%% $states.context.Task.Token %%}"}},
                "TimeoutSeconds": 432000, %s
                "Catch": [{"ErrorEquals": ["States.Timeout"], "Output": "{%% $states.errorOutput %%}", "Next": "Remind"}],
                "End": true},
              "Remind": {"Type": "Pass", "End": true}}
            """;

    private final Rehearsal rehearsal = new Rehearsal().with("gate", _ -> "null");

    @Test
    void resumesWithWhatComesWithTheToken() {
        var execution = rehearsal.start(AWAIT.formatted(""), "{}");
        rehearsal.timeline.after(Duration.ofDays(2), () -> rehearsal.service.succeedTask(token(), text("24 answered")));

        rehearsal.timeline.runUntilQuiet();

        assertThat(execution.output()).contains(text("24 answered"));
        assertThat(execution.stopped()).contains(Rehearsal.START.plus(Duration.ofDays(2)));
    }

    @Test
    void takesSilenceForAnAnswer() {
        var execution = rehearsal.run(AWAIT.formatted(""), "{}");

        assertThat(execution.output()).contains(Rehearsal.json("{\"Error\":\"States.Timeout\",\"Cause\":\"\"}"));
        assertThat(execution.stopped()).contains(Rehearsal.START.plus(Duration.ofDays(5)));
        assertThat(execution.history()).extracting(HistoryEvent::type).contains(EventType.TaskTimedOut);
    }

    @Test
    void restartsOnlyTheHeartbeatWithAHeartbeat() {
        var execution = rehearsal.start(AWAIT.formatted("\"HeartbeatSeconds\": 259200,"), "{}");
        for (var day = 1; day <= 4; day++) {
            rehearsal.timeline.after(Duration.ofDays(day), () -> rehearsal.service.beatTask(token()));
        }

        rehearsal.timeline.runUntilQuiet();

        assertThat(execution.stopped()).contains(Rehearsal.START.plus(Duration.ofDays(5)));
    }

    @Test
    void missesAHeartbeatBeforeTheTaskIsOutOfTime() {
        var execution = rehearsal.run(AWAIT.formatted("\"HeartbeatSeconds\": 86400,"), "{}");

        assertThat(execution.stopped()).contains(Rehearsal.START.plus(Duration.ofDays(1)));
    }

    @Test
    void wantsNothingMoreFromATokenThatIsOutOfTime() {
        rehearsal.run(AWAIT.formatted(""), "{}");

        assertThatThrownBy(() -> rehearsal.service.succeedTask(token(), text("late")))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("TaskTimedOut"));
    }

    @Test
    void letsAnAnswerOvertakeTheFunctionThatHandedOutTheToken() {
        var quick = new Rehearsal();
        quick.with("gate", payload -> {
            quick.service.succeedTask(Rehearsal.json(payload).path("token").asText(), text("at once"));
            return "null";
        });

        assertThat(quick.run(AWAIT.formatted(""), "{}").output()).contains(text("at once"));
    }

    @Test
    void showsWhereItWaits() {
        var execution = rehearsal.start(AWAIT.formatted(""), "{}");

        rehearsal.timeline.runUntil(() -> !rehearsal.invocations.isEmpty());

        assertThat(execution.currentStates()).containsExactly("Await Skills");
        assertThat(execution.isRunning()).isTrue();
    }

    private String token() {
        var payload = rehearsal.invocations.getLast().substring("gate ".length());
        return Rehearsal.json(payload).path("token").asText();
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.textNode(text);
    }
}
