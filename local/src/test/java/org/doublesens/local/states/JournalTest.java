package org.doublesens.local.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.doublesens.local.kept.DataFolder;
import org.doublesens.local.kept.Unreadable;
import org.doublesens.local.time.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// State machines that are put down and taken up again, with nothing but their journal in between.
class JournalTest {
    private static final Instant START = Instant.parse("2027-02-01T08:00:00Z");
    private static final String MACHINE = """
            {"QueryLanguage": "JSONata", "StartAt": "Await Answers", "States": {
              "Await Answers": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke.waitForTaskToken",
                "Arguments": {"FunctionName": "gate", "Payload": {"token": "{% $states.context.Task.Token %}"}},
                "TimeoutSeconds": 864000,
                "Catch": [{"ErrorEquals": ["States.Timeout"], "Next": "Rest"}], "Next": "Rest"},
              "Rest": {"Type": "Wait", "Seconds": 86400, "Output": {"drawn": "{% $uuid() %}"}, "Next": "Close"},
              "Close": {"Type": "Task", "Resource": "arn:aws:states:::lambda:invoke",
                "Arguments": {"FunctionName": "close", "Payload": "{% $states.input %}"}, "End": true}}}
            """;

    @TempDir
    Path folder;

    private final List<String> called = new ArrayList<>();
    private final List<Consumer<Outcome>> unanswered = new ArrayList<>();

    @Test
    void knowsTheTokensItGaveBeforeTheRestart() {
        String token;
        try (var life = life(START)) {
            life.start();
            life.answer("null");
            token = life.token();
        }

        try (var life = life(START.plusSeconds(60))) {
            life.service.succeedTask(token, Rehearsal.json("{}"));

            assertThat(life.execution().currentStates()).containsExactly("Rest");
            assertThat(called).as("the gate is not told again").hasSize(1);
        }
    }

    @Test
    void endsAsItWouldHaveWithoutTheRestart() {
        String token;
        try (var life = life(START)) {
            life.start();
            life.answer("null");
            token = life.token();
            life.service.succeedTask(token, Rehearsal.json("{}"));
        }
        try (var life = life(START.plusSeconds(60))) {
            life.live();
            life.answer("{\"closed\": true}");

            assertThat(life.execution().status()).isEqualTo(Status.SUCCEEDED);
            assertThat(life.execution().started()).isEqualTo(START);
            assertThat(life.execution().stopped()).contains(START.plus(Duration.ofDays(1)));
            assertThat(called.getLast()).contains("drawn");
        }
        try (var life = life(START.plus(Duration.ofDays(9)))) {
            assertThat(life.execution().status()).isEqualTo(Status.SUCCEEDED);
            assertThat(called).hasSize(2);
        }
    }

    @Test
    void callsAFunctionOnceMoreWhoseAnswerItNeverHeard() {
        try (var life = life(START)) {
            life.start();
        }

        try (var life = life(START.plusSeconds(60))) {
            assertThat(called).hasSize(2).as("with the same token").allMatch(called.getFirst()::equals);
            life.answer("null");
            life.service.succeedTask(life.token(), Rehearsal.json("{}"));
            assertThat(life.execution().currentStates()).containsExactly("Rest");
        }
    }

    @Test
    void doesAtOnceWhatFellDueMeanwhileAndCountsTheNextWaitFromThere() {
        try (var life = life(START)) {
            life.start();
            life.answer("null");
        }

        var late = START.plus(Duration.ofDays(30));
        try (var life = life(late)) {
            assertThat(life.execution().currentStates()).containsExactly("Rest");
            life.live();
            assertThat(life.timeline.instant()).isEqualTo(late.plus(Duration.ofDays(1)));
        }
    }

    @Test
    void leadsARunningExecutionByTheDefinitionItBeganWith() {
        try (var life = life(START)) {
            life.start();
            life.answer("null");
        }

        try (var life = life(START.plusSeconds(60))) {
            life.service.create("program", MACHINE.replace("\"Rest\"", "\"Sleep\""));
            life.service.succeedTask(life.token(), Rehearsal.json("{}"));
            assertThat(life.execution().currentStates()).containsExactly("Rest");
        }
        try (var life = life(START.plusSeconds(120))) {
            assertThat(life.execution().currentStates()).containsExactly("Rest");
            assertThat(life.service.machines().getFirst().definition()).contains("Sleep");
        }
    }

    @Test
    void writesNothingDownThatItRefused() throws IOException {
        try (var life = life(START)) {
            life.start();
            var before = Files.size(journal());

            assertThatThrownBy(() -> life.service.succeedTask("nobody's", Rehearsal.json("{}")))
                    .isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> life.service.start("nothing", "one", Rehearsal.json("{}")))
                    .isInstanceOf(Refusal.class);

            assertThat(Files.size(journal())).isEqualTo(before);
        }
    }

    @Test
    void tellsWhereAJournalPartsFromItsMachines() throws IOException {
        try (var life = life(START)) {
            life.start();
            life.answer("null");
        }
        Files.writeString(journal(), Files.readString(journal()).replace(":function:gate\"", ":function:other\""));

        assertThatThrownBy(() -> life(START))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("Line 4 of")
                .hasMessageContaining("executions.jsonl")
                .hasMessageContaining("Nothing was changed");
    }

    private Path journal() {
        return folder.resolve("executions.jsonl");
    }

    private Life life(Instant now) {
        var data = DataFolder.at(folder);
        try {
            return new Life(data, now);
        } catch (RuntimeException broken) {
            data.close();
            throw broken;
        }
    }

    /// The machines between one start and the next.
    private final class Life implements AutoCloseable {
        private final DataFolder data;
        private final Timeline timeline;
        private final StepFunctions service;

        Life(DataFolder data, Instant now) {
            this.data = data;
            this.timeline = Timeline.jumping(now);
            var journal = new JournalFile(data.lines("executions"), 7);
            service =
                    new StepFunctions(timeline, new Account("eu-west-3", "000000000000"), this::call, journal.chance());
            journal.resume(service);
        }

        private void call(String function, String payload, Consumer<Outcome> answer) {
            called.add(payload);
            unanswered.add(answer);
        }

        void start() {
            var machine = service.create("program", MACHINE);
            service.start(machine.arn(), "spring", Rehearsal.json("{\"cohortId\":\"spring\"}"));
        }

        void answer(String payload) {
            unanswered.removeLast().accept(new Outcome.Returned(payload));
        }

        /// Jumps on until a function is called.
        void live() {
            timeline.runUntil(() -> !unanswered.isEmpty());
        }

        String token() {
            JsonNode payload = Rehearsal.json(called.getLast());
            return payload.path("token").asText();
        }

        Execution execution() {
            return service.executions().getFirst();
        }

        @Override
        public void close() {
            unanswered.clear();
            timeline.close();
            data.close();
        }
    }
}
