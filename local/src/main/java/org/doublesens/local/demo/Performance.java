package org.doublesens.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.doublesens.local.LocalCloud;
import org.doublesens.local.Options;
import org.doublesens.local.Wishes;
import org.doublesens.local.people.Crowd;
import org.doublesens.local.services.Wire;
import org.doublesens.local.services.Workers;
import org.doublesens.local.states.Execution;
import org.doublesens.local.states.Status;
import org.doublesens.local.time.Pace;
import org.doublesens.local.time.Timeline;
import org.doublesens.local.web.Organiser;

/// Plays the demo: opens a cohort as HR would, lets people live through it, and tells what came of it.
public final class Performance {
    private static final Path TEMPLATE = Path.of("template.yaml");
    private static final Path OPENING = Path.of("events", "open-cohort.json");
    private static final Path SUMMARY = Path.of("local", "target", "demo", "summary.json");
    private static final Path GROWTH = SUMMARY.resolveSibling("growth.jsonl");

    /// A Monday morning in Paris; the same every time, so that two demos can be compared.
    private static final Instant START = Instant.parse("2027-01-04T07:30:00Z");

    private static final long SEED = 20270104;

    private static final int MOST_PEOPLE = 10_000;

    /// @param people 0 for those of the opening request
    /// @param exit   stop when all is over instead of leaving the pages up
    public record Settings(int people, boolean exit, int port) {
        public static Settings from(Wishes wishes) {
            return new Settings(
                    wishes.whole("demo.people", 0, 0, MOST_PEOPLE),
                    wishes.flag("demo.exit"),
                    wishes.whole("local.port", 8080, 0, 65_535));
        }
    }

    private final PrintStream out;
    private final Settings settings;

    public Performance(PrintStream out, Settings settings) {
        this.out = out;
        this.settings = settings;
    }

    /// @return the exit status: 0 only if the program SUCCEEDED
    public int play() throws IOException, InterruptedException {
        var started = System.nanoTime();
        out.println("Starting the local cloud from template.yaml …");
        var cast = Cast.of(Wire.read(Files.readString(OPENING)), settings.people());
        try (var cloud = LocalCloud.start(TEMPLATE, options())) {
            return play(cloud, cast, started);
        }
    }

    private Options options() {
        return Options.inMemory(() -> Timeline.jumping(START))
                .onPort(settings.port())
                .withParameter("FromAddress", "programme@double-sens.example");
    }

    private int play(LocalCloud cloud, Cast cast, long started) throws IOException, InterruptedException {
        try (var hands = new Workers(cloud.timeline(), "people", 6)) {
            var crowd = new Crowd(cloud.timeline(), hands, cast.temperaments(), SEED);
            crowd.live(cloud.mailbox());
            open(cloud, cast.request());
            var program = cloud.executions().getFirst();
            var stages = Stages.of(Wire.read(program.machine().definition()));
            live(cloud, program, stages, crowd, cast.addresses().size());
            var wall = Duration.ofNanos(System.nanoTime() - started);
            var summary = new Summary(cloud, program, stages, crowd.diary())
                    .write(SUMMARY, cast.addresses().size(), wall);
            var telling = new Telling(out);
            telling.tell(summary);
            telling.tell(new Growth(GROWTH).with(summary));
            return settings.exit() ? status(program) : lookAround(cloud, program);
        }
    }

    private void open(LocalCloud cloud, ObjectNode request) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var post = HttpRequest.newBuilder(cloud.http().resolve("/cohorts"))
                    .header("Authorization", "Bearer " + Organiser.TOKEN)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", "demo")
                    .POST(HttpRequest.BodyPublishers.ofString(request.toString()))
                    .build();
            var answer = client.send(post, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        "POST /cohorts answered %d: %s".formatted(answer.statusCode(), answer.body()));
            }
            out.printf(
                    "POST %s → %d, Location: %s%n",
                    post.uri(),
                    answer.statusCode(),
                    answer.headers().firstValue("Location").orElse("none"));
        }
    }

    private void live(LocalCloud cloud, Execution program, Stages stages, Crowd crowd, int people) {
        var progress =
                new Progress(out, System.console() != null && System.console().isTerminal(), stages.all());
        var reached = new Reached(stages);
        cloud.stepFunctions().watch((execution, event) -> {
            if (execution.arn().equals(program.arn())) {
                reached.note(event);
            }
        });
        cloud.liveUntil(() -> {
            progress.show(scene(cloud, program, reached, crowd, people));
            return !program.isRunning();
        });
        cloud.settle();
        progress.end(scene(cloud, program, reached, crowd, people));
    }

    private static Progress.Scene scene(LocalCloud cloud, Execution program, Reached reached, Crowd crowd, int people) {
        var done = crowd.diary().done();
        var standing = program.isRunning()
                ? String.join(" ▸ ", program.currentStates())
                : program.status().name();
        return new Progress.Scene(
                cloud.timeline().instant(),
                reached.stage(),
                standing,
                cloud.mailbox().size(),
                done.values().stream().mapToInt(Integer::intValue).sum(),
                crowd.diary().people("skills"),
                people);
    }

    private int lookAround(LocalCloud cloud, Execution program) throws InterruptedException {
        cloud.goOn(new Pace.Real());
        out.printf("%nLook around: %s (mailbox, executions, pages, API). Stop with Ctrl-C.%n", cloud.http());
        Thread.currentThread().join();
        return status(program);
    }

    private static int status(Execution program) {
        return program.status() == Status.SUCCEEDED ? 0 : 1;
    }
}
