package org.doublesens.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.Services;
import org.doublesens.local.LocalCloud;
import org.doublesens.local.Options;
import org.doublesens.local.time.Timeline;
import org.doublesens.local.web.Organiser;
import org.doublesens.program.CohortId;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Asks each of HR's reads of a large cohort on the local cloud, warm, and prints how long the slowest took:
/// `mvn -Pbench -Dbench.main=org.doublesens.bench.ReadsBenchmark [-Dbench.sizes=500] [-Dbench.only=metrics]`.
public final class ReadsBenchmark {
    private static final int WARM = Integer.getInteger("bench.warm", 60);
    private static final int TIMES = Integer.getInteger("bench.times", 100);
    private static final String ONLY = System.getProperty("bench.only", "");
    /// The whole process, DynamoDB Local and its garbage included: it says what an idle machine would need.
    private static final OperatingSystemMXBean OURS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final Map<String, String> SOME =
            Map.of("kind", "pulse-asked", "table", "participants", "language", "fr");

    private final Map<String, Services> services = new ConcurrentHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalCloud cloud = LocalCloud.start(
            Path.of("template.yaml"),
            Options.inMemory(() -> Timeline.jumping(Instant.parse("2027-01-03T10:00:00Z")))
                    .withParameter("FromAddress", "programme@double-sens.example"),
            (variables, clock) -> {
                var made = AwsServices.from(variables, clock);
                services.put(variables.getOrDefault("AWS_LAMBDA_FUNCTION_NAME", ""), made);
                return made;
            });

    private record Measured(String route, int status, int bytes, double median, double p95, double processor) {}

    private ReadsBenchmark() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var asked = System.getProperty("bench.sizes", "");
        var size = asked.isBlank() ? 500 : Integer.parseInt(asked.strip());
        new ReadsBenchmark().run(size);
        System.exit(0);
    }

    private void run(int size) throws IOException, InterruptedException {
        var cohort = opened(size);
        new FullCohort(Objects.requireNonNull(services.get("CohortsFunction")).store(), new CohortId(cohort)).live();
        var measured = new ArrayList<Measured>();
        for (var route : routes()) {
            measured.add(measure(route, path(route, cohort)));
        }
        measured.sort(Comparator.comparingDouble(Measured::p95).reversed());
        System.out.printf(
                "%n%d people, %d warm calls, then %d; load average %.1f on %d processors%n| read | status | bytes | median ms | p95 ms | p95 processor ms |%n|---|---|---|---|---|---|%n",
                size,
                WARM,
                TIMES,
                OURS.getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors());
        measured.forEach(it -> System.out.printf(
                "| `GET %s` | %d | %,d | %.1f | %.1f | %.1f |%n",
                it.route(), it.status(), it.bytes(), it.median(), it.p95(), it.processor()));
    }

    private String opened(int size) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(cloud.http().resolve("/cohorts"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(FullCohort.order(size)));
        return field(send(request).body(), "cohortId");
    }

    private String path(String route, String cohort) throws IOException, InterruptedException {
        var path = route.replace("{cohortId}", cohort);
        if (path.contains("{pairId}")) {
            path = path.replace(
                    "{pairId}",
                    field(read("/cohorts/" + cohort + "/matches/pairs").body(), "pairId"));
        }
        if (path.contains("{sessionId}")) {
            path = path.replace(
                    "{sessionId}",
                    field(read("/cohorts/" + cohort + "/sessions").body(), "sessionId")
                            .replace("#", "%23"));
        }
        if (path.contains("{participantId}")) {
            path = path.replace(
                    "{participantId}",
                    field(read("/cohorts/" + cohort + "/participants").body(), "participantId"));
        }
        for (var some : SOME.entrySet()) {
            path = path.replace("{" + some.getKey() + "}", some.getValue());
        }
        return path;
    }

    private Measured measure(String route, String path) throws IOException, InterruptedException {
        var answer = read(path);
        for (var time = 0; time < WARM; time++) {
            read(path);
        }
        var times = new double[TIMES];
        var processor = new double[TIMES];
        for (var time = 0; time < TIMES; time++) {
            var began = System.nanoTime();
            var spent = OURS.getProcessCpuTime();
            read(path);
            processor[time] = (OURS.getProcessCpuTime() - spent) / 1e6;
            times[time] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(times);
        Arrays.sort(processor);
        return new Measured(
                route,
                answer.statusCode(),
                answer.body().length(),
                times[TIMES / 2],
                times[TIMES * 95 / 100],
                processor[TIMES * 95 / 100]);
    }

    private HttpResponse<String> read(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(cloud.http().resolve(path)).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(
                request.header("Authorization", "Bearer " + Organiser.TOKEN).build(), BodyHandlers.ofString());
    }

    private static String field(String body, String name) {
        var found = Pattern.compile("\"" + name + "\":\"([^\"]+)\"").matcher(body);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + body);
        }
        return found.group(1);
    }

    /// Every GET of the contract.
    @SuppressWarnings("unchecked")
    private static List<String> routes() throws IOException {
        var contract = (Map<String, Object>)
                new Load(LoadSettings.builder().build()).loadFromString(Files.readString(Path.of("openapi.yaml")));
        var paths = (Map<String, Map<String, Object>>) Objects.requireNonNull(contract.get("paths"));
        return paths.entrySet().stream()
                .filter(path -> path.getValue().containsKey("get"))
                .map(Map.Entry::getKey)
                .filter(path -> path.contains(ONLY))
                .toList();
    }
}
