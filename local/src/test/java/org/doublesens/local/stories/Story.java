package org.doublesens.local.stories;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doublesens.aws.AwsServices;
import org.doublesens.local.LocalCloud;
import org.doublesens.local.Options;
import org.doublesens.local.people.Crowd;
import org.doublesens.local.people.PostOffice;
import org.doublesens.local.people.Temperament;
import org.doublesens.local.services.Workers;
import org.doublesens.local.services.lambda.Workshop;
import org.doublesens.local.services.ses.Mail;
import org.doublesens.local.states.Execution;
import org.doublesens.local.time.Timeline;
import org.doublesens.local.web.Organiser;

/// One cohort on a local cloud of its own, told from HR's call to the end of its execution.
public final class Story implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>)]+/answers/[^\\s\"<>)?]+");

    private static final Instant START = Instant.parse("2027-01-04T07:30:00Z");

    private final UnaryOperator<Options> options;
    private final Workshop.Wiring wiring;
    private LocalCloud cloud;
    private Workers hands;
    private final Crowd crowd;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Temperament> temperaments = new HashMap<>();

    public Story() {
        this(options -> options, Map.of());
    }

    /// @param temperaments of those who are not as most are, by address
    public Story(UnaryOperator<Options> options, Map<String, Temperament> temperaments) {
        this(options, temperaments, AwsServices::from);
    }

    /// @param wiring makes what the functions ask for from their environment
    public Story(UnaryOperator<Options> options, Map<String, Temperament> temperaments, Workshop.Wiring wiring) {
        this(options, temperaments, wiring, START);
    }

    /// @param begins when the clock starts
    Story(
            UnaryOperator<Options> options,
            Map<String, Temperament> temperaments,
            Workshop.Wiring wiring,
            Instant begins) {
        this.temperaments.putAll(temperaments);
        this.options = options;
        this.wiring = wiring;
        cloud = start(begins);
        hands = new Workers(cloud.timeline(), "people", 2);
        crowd = new Crowd(cloud.timeline(), hands, this.temperaments, 7);
        crowd.with(office()).live(cloud.mailbox());
    }

    private LocalCloud start(Instant at) {
        return LocalCloud.start(
                Path.of("..", "template.yaml"),
                options.apply(Options.inMemory(() -> Timeline.jumping(at))
                        .withParameter("FromAddress", "programme@double-sens.example")),
                wiring);
    }

    /// Ends the cloud where it stands and starts it again after a while; people finish what they are at.
    ///
    /// @param meanwhile what becomes of the data in between
    void restart(Duration after, Runnable meanwhile) {
        hands.close();
        var stopped = cloud.timeline().instant();
        cloud.close();
        meanwhile.run();
        cloud = start(stopped.plus(after));
        hands = new Workers(cloud.timeline(), "people", 2);
        crowd.liveOn(cloud.timeline(), hands, cloud.mailbox());
    }

    /// The demo's own request, with as many juniors and seniors of it, changed as the story wants.
    public static ObjectNode cohort(int aSide, Consumer<ObjectNode> change) {
        try {
            var request = (ObjectNode) JSON.readTree(Files.readString(Path.of("..", "events", "open-cohort.json")));
            var people = request.withArray("participants");
            var kept = JSON.createArrayNode();
            for (var side : List.of("JUNIOR", "SENIOR")) {
                var many = 0;
                for (var person : people) {
                    if (person.path("side").asText().equalsIgnoreCase(side) && many < aSide) {
                        kept.add(person);
                        many++;
                    }
                }
            }
            request.set("participants", kept);
            change.accept(request);
            return request;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Posts a cohort and gives the execution that leads it.
    public Execution open(JsonNode request) {
        var answer = post("/cohorts", request.toString(), "story");
        if (answer.statusCode() != 202) {
            throw new AssertionError(answer.statusCode() + ": " + answer.body());
        }
        return cloud.executions().getFirst();
    }

    /// Lives until the execution has ended, whichever way.
    public Execution live(Execution program) {
        cloud.liveUntil(() -> !program.isRunning());
        cloud.settle();
        return program;
    }

    public HttpResponse<String> post(String path, String body, String idempotencyKey) {
        return send(HttpRequest.newBuilder(cloud.http().resolve(path))
                .header("Authorization", "Bearer " + Organiser.TOKEN)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", idempotencyKey)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(cloud.http().resolve(path))
                .header("Authorization", "Bearer " + Organiser.TOKEN)
                .GET());
    }

    /// As HR's system calls, with the ETag it saw in If-Match where it saw one.
    public HttpResponse<String> call(String method, String path, String body, String seen) {
        var request = HttpRequest.newBuilder(cloud.http().resolve(path))
                .header("Authorization", "Bearer " + Organiser.TOKEN)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        return send(seen.isEmpty() ? request : request.header("If-Match", seen));
    }

    /// A file, as HR's system sends it.
    public HttpResponse<String> upload(String path, byte[] file, String seen) {
        var request = HttpRequest.newBuilder(cloud.http().resolve(path))
                .header("Authorization", "Bearer " + Organiser.TOKEN)
                .header("Content-Type", "application/octet-stream")
                .POST(HttpRequest.BodyPublishers.ofByteArray(file));
        return send(seen.isEmpty() ? request : request.header("If-Match", seen));
    }

    /// As a browser opens or sends a page, without any token.
    public HttpResponse<String> browse(URI page) {
        return send(HttpRequest.newBuilder(page).header("Accept-Language", "fr").GET());
    }

    HttpResponse<String> submit(URI page, String form) {
        return send(HttpRequest.newBuilder(page)
                .header("Accept-Language", "fr")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /// As the organiser looks at a place of the console, having come by the link of the first mail.
    ///
    /// @param place the path behind the console's home; empty for the home
    public HttpResponse<String> console(String place) {
        var link = link(mails("cohort-launched").getFirst());
        var entry = browse(link);
        var cookie = entry.headers().firstValue("set-cookie").orElseThrow().split(";", 2)[0];
        var back = link.resolve(entry.headers().firstValue("location").orElseThrow());
        var inside = send(HttpRequest.newBuilder(back).header("Cookie", cookie).GET());
        var home = link.resolve(
                inside.headers().firstValue("location").orElseThrow().replaceFirst("\\?.*", ""));
        var page = place.isEmpty() ? home : URI.create(home + "/" + place);
        return send(HttpRequest.newBuilder(page).header("Cookie", cookie).GET());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    PostOffice office() {
        return new PostOffice(cloud.reception(), cloud.timeline());
    }

    Crowd crowd() {
        return crowd;
    }

    public LocalCloud cloud() {
        return cloud;
    }

    public List<Mail> mails() {
        return cloud.mailbox().all();
    }

    /// The letters of a kind that left, by the kind at the head of their tag.
    public List<Mail> mails(String kind) {
        return mails().stream().filter(mail -> kind(mail).equals(kind)).toList();
    }

    public static String kind(Mail mail) {
        return Arrays.stream(tag(mail).split("-"))
                .takeWhile(part -> part.matches("[a-z]+") && !part.equals("organiser") && !part.equals("reader"))
                .collect(Collectors.joining("-"));
    }

    /// The first signed link of a mail.
    static URI link(Mail mail) {
        var matcher = LINK.matcher(mail.open().text());
        if (!matcher.find()) {
            throw new AssertionError("no link in " + mail.subject());
        }
        return URI.create(matcher.group());
    }

    /// The letter's own name, of which no two mails may share one.
    static String tag(Mail mail) {
        return mail.tags().getOrDefault("letter", "");
    }

    @Override
    public void close() {
        http.close();
        hands.close();
        cloud.close();
    }
}
