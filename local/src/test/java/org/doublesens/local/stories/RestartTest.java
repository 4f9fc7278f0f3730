package org.doublesens.local.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.doublesens.local.services.ses.Mail;
import org.doublesens.local.states.Execution;
import org.doublesens.local.states.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The cloud is ended again and again while a cohort lives in it, and started on the same folder: nothing shows.
class RestartTest {
    @TempDir
    Path folder;

    /// How a cohort went, as far as anybody can tell afterwards.
    private record Course(List<String> states, Map<String, List<String>> rounds, List<String> letters) {}

    @Test
    void aCohortNeverNoticesThatTheCloudWasStartedAnew() throws IOException {
        var request = Story.cohort(3, it -> it.put("months", 2).put("sessionsPerMonth", 1));
        var undisturbed = undisturbed(request);
        var port = freePort();
        try (var story = new Story(options -> options.keptIn(folder).onPort(port), Map.of())) {
            story.open(request);

            live(story, () -> stands(story, "Await Skills") && story.mails().size() >= 4);
            story.restart(Duration.ZERO, () -> {});
            assertThat(program(story).currentStates()).containsExactly("Await Skills");

            live(story, () -> stands(story, "Raise Awareness"));
            story.restart(Duration.ZERO, this::tearTheLastLine);

            live(story, () -> stands(story, "Await Pledges"));
            story.restart(Duration.ZERO, this::forgetTheLastAnswer);

            live(
                    story,
                    () -> stands(story, "Await Next Appointment")
                            && !story.mails("pulse-asked").isEmpty());
            var before = story.mails();
            story.restart(Duration.ofMinutes(10), () -> {});
            assertThat(story.mails()).startsWith(before.toArray(Mail[]::new));

            live(story, () -> stands(story, "Await Survey"));
            story.restart(Duration.ZERO, this::forgetTheLastAnswer);

            var program = program(story);
            story.live(program);

            Promises.areKept(story, program, request);
            assertThat(course(story)).isEqualTo(undisturbed);
        }
    }

    private static Course undisturbed(JsonNode request) {
        try (var story = new Story()) {
            Promises.areKept(story, story.live(story.open(request)), request);
            return course(story);
        }
    }

    private static Course course(Story story) {
        var program = program(story);
        assertThat(program.status()).isEqualTo(Status.SUCCEEDED);
        var rounds = story.cloud().executions().stream()
                .filter(execution -> execution.machine().name().endsWith("round"))
                .collect(Collectors.toMap(Execution::name, Promises::states));
        return new Course(Promises.states(program), rounds, letters(story));
    }

    private static Execution program(Story story) {
        return story.cloud().executions().getFirst();
    }

    private static void live(Story story, BooleanSupplier done) {
        story.cloud().liveUntil(() -> done.getAsBoolean() || !isRunning(story));
        assertThat(isRunning(story))
                .as(
                        "the execution ended before it came there, %s",
                        program(story).status())
                .isTrue();
    }

    private static List<String> letters(Story story) {
        return story.mails().stream().map(Story::tag).sorted().toList();
    }

    private static boolean isRunning(Story story) {
        return story.cloud().stepFunctions().executions().getFirst().isRunning();
    }

    private static boolean stands(Story story, String state) {
        return story.cloud().stepFunctions().executions().stream()
                .filter(Execution::isRunning)
                .anyMatch(execution -> execution.currentStates().contains(state));
    }

    /// As a process leaves it that was killed while it wrote.
    private void tearTheLastLine() {
        try {
            Files.writeString(journal(), "{\"at\":\"2027-01-", StandardOpenOption.APPEND);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// As a process leaves it that was killed after a function did its work, and before its answer was noted.
    private void forgetTheLastAnswer() {
        try {
            var lines = new ArrayList<>(Files.readAllLines(journal(), StandardCharsets.UTF_8));
            if (lines.getLast().contains("\"answered\"")) {
                lines.removeLast();
            }
            Files.write(journal(), lines);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path journal() {
        return folder.resolve("executions.jsonl");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
