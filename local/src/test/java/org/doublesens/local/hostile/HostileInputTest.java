package org.doublesens.local.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.doublesens.api.CohortsHandler;
import org.doublesens.api.PeopleHandler;
import org.doublesens.aws.AwsServices;
import org.doublesens.lambda.Nowhere;
import org.doublesens.lambda.Services;
import org.doublesens.local.calls.Call;
import org.doublesens.local.calls.Watchman;
import org.doublesens.local.stories.Story;
import org.doublesens.local.web.Organiser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Ten thousand spoilt requests get a yes or a no, never a crash, and a no leaves nothing behind.
///
/// The doors are the real ones over the local cloud's tables; the same seed spoils the same requests in the same way.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputTest {
    private static final long SEED = Long.getLong("hostile.seed", 20270104);
    private static final int TIMES = Integer.getInteger("hostile.times", 10_000);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TRACE = Pattern.compile("Exception|\\bat (org|java|com|software)\\.|\\.java:\\d");
    private static final Set<String> WRITES =
            Set.of("dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "states:StartExecution");

    private final Map<String, Services> services = new ConcurrentHashMap<>();
    private final Story story = new Story(options -> options, Map.of(), (variables, clock) -> {
        var made = AwsServices.from(variables, clock);
        services.put(variables.getOrDefault("AWS_LAMBDA_FUNCTION_NAME", ""), made);
        return made;
    });
    private final List<Knock> corpus = lived();
    private final List<Knock> hrs =
            corpus.stream().filter(knock -> !knock.people()).toList();
    private final List<Knock> peoples = corpus.stream().filter(Knock::people).toList();
    private final LongAdder kept = new LongAdder();
    private final RequestStreamHandler hr = new CohortsHandler(service("CohortsFunction"));
    private final RequestStreamHandler people = new PeopleHandler(service("PeopleFunction"));

    @AfterAll
    void close() {
        story.close();
    }

    @Test
    void tenThousandSpoiltRequestsGetAYesOrANoAndANoLeavesNothingBehind() {
        var spoiler = new Spoiler(SEED);
        var statuses = new TreeMap<Integer, Integer>();
        for (var time = 0; time < TIMES; time++) {
            var knock = spoiler.spoil(spoiler.one(time % 5 == 0 ? peoples : hrs));
            statuses.merge(knockAt(knock, time), 1, Integer::sum);
        }

        assertThat(statuses.keySet()).allMatch(status -> status >= 200 && status < 500);
        assertThat(statuses).containsKeys(200, 202, 400, 401, 403, 404, 405, 409, 410, 415, 422);
        assertThat(kept.sum()).as("writes of those that were welcome").isPositive();
    }

    @Test
    void whatTheContractShowsIsAnsweredToo() {
        corpus.forEach(knock -> assertThat(knockAt(knock, -1)).isBetween(200, 499));
    }

    @Test
    void tenMillionBytesAreTooManyWhateverTheySay() {
        for (var body :
                List.of("[".repeat(10_000_000), "\"" + "é".repeat(5_000_000) + "\"", "a;b\n".repeat(2_500_000))) {
            for (var type : List.of("application/json", "text/csv")) {
                var knock = Knock.ofHr("POST", "/cohorts", "", type, body);
                assertThat(knockAt(knock, -1)).isIn(413, 415, 422);
            }
        }
    }

    @Test
    void theSameThroughTheGateway() throws IOException, InterruptedException {
        var spoiler = new Spoiler(SEED + 1);
        try (var http = HttpClient.newHttpClient()) {
            for (var time = 0; time < 200; time++) {
                var knock = spoiler.spoil(spoiler.one(corpus));
                var answer = http.send(request(knock), BodyHandlers.ofString());
                assertThat(answer.statusCode()).as("%s", knock).isBetween(200, 499);
                assertThat(TRACE.matcher(answer.body()).find())
                        .as(answer.body())
                        .isFalse();
            }
            var large = http.send(
                    request(Knock.ofHr("POST", "/cohorts", "", "application/json", "[".repeat(11_000_000))),
                    BodyHandlers.ofString());
            assertThat(large.statusCode()).isEqualTo(413);
        }
    }

    private int knockAt(Knock knock, int time) {
        var answer = new HashMap<String, JsonNode>();
        var done = Watchman.done(() -> answer.put("is", answer(knock)));
        var said = answer.getOrDefault("is", JSON.nullNode());
        var status = said.path("statusCode").asInt();
        assertThat(status)
                .as("seed %d, time %d: %s: %s", SEED, time, knock, said)
                .isBetween(200, 499);
        assertThat(TRACE.matcher(said.path("body").asText()).find()
                        && !knock.path().equals("/openapi.yaml"))
                .as("seed %d, time %d: %s: %s", SEED, time, knock, said)
                .isFalse();
        kept.add(done.stream().filter(HostileInputTest::isKept).count());
        if (status >= 400 || isRead(knock)) {
            assertThat(done)
                    .as("seed %d, time %d: %d to %s", SEED, time, status, knock)
                    .noneMatch(HostileInputTest::isKept);
        }
        return status;
    }

    private JsonNode answer(Knock knock) {
        try {
            var output = new ByteArrayOutputStream();
            (knock.people() ? people : hr)
                    .handleRequest(new ByteArrayInputStream(knock.event()), output, new Nowhere());
            return JSON.readTree(output.toByteArray());
        } catch (IOException impossible) {
            throw new AssertionError(knock.toString(), impossible);
        }
    }

    private static boolean isRead(Knock knock) {
        return knock.method().equals("GET") || knock.method().equals("HEAD");
    }

    /// Keys of the API are claimed and freed again in a table of their own.
    private static boolean isKept(Call call) {
        return WRITES.contains(call.action()) && !call.resource().endsWith("IdempotencyTable");
    }

    private Services service(String function) {
        var made = services.get(function);
        if (made == null) {
            throw new IllegalStateException(function + " was never called");
        }
        return made;
    }

    /// A cohort whose pairs are known; every kind of letter up to there is in its mailbox.
    private List<Knock> lived() {
        story.open(Story.cohort(3, it -> it.put("months", 1)));
        story.cloud().liveUntil(() -> !story.mails("session-invitation").isEmpty());
        var cohort = first("/cohorts", "cohortId");
        var names = new HashMap<>(Map.of("cohortId", cohort));
        names.put("participantId", first("/cohorts/" + cohort + "/participants", "participantId"));
        names.put("pairId", first("/cohorts/" + cohort + "/matches/pairs", "pairId"));
        return Corpus.of(story, names);
    }

    private String first(String path, String field) {
        var answer = story.get(path);
        var value = Pattern.compile("\"" + field + "\":\"([^\"]+)\"").matcher(answer.body());
        if (!value.find()) {
            throw new AssertionError(path + ": " + answer.body());
        }
        return value.group(1);
    }

    private HttpRequest request(Knock knock) {
        var path = Pattern.compile("[^A-Za-z0-9/._~-]").matcher(knock.path()).replaceAll("%20");
        var request = HttpRequest.newBuilder(story.cloud()
                        .http()
                        .resolve(URI.create(path.startsWith("/") ? path.replaceAll("^/+", "/") : "/" + path)))
                .header("Authorization", "Bearer " + Organiser.TOKEN);
        knock.headers().forEach((name, value) -> {
            if (name.matches("content-type|idempotency-key|if-match|accept.*") && value.matches("[ -~]{1,4000}")) {
                request.header(name, value);
            }
        });
        var method = knock.method().matches("[A-Z]+") && !knock.method().equals("TRACE") ? knock.method() : "POST";
        return request.method(method, BodyPublishers.ofByteArray(knock.body())).build();
    }
}
