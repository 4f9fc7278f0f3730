package org.doublesens.api.cohorts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.SPRING;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doublesens.api.CohortsHandler;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.intake.CollectSkills;
import org.doublesens.lambda.FewServices;
import org.doublesens.lambda.Json;
import org.doublesens.lambda.Nowhere;
import org.doublesens.lambda.Settings;
import org.doublesens.link.KeyRing;
import org.doublesens.link.SomeKeys;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Conductor;
import org.doublesens.program.Idempotency;
import org.doublesens.program.Letter;
import org.doublesens.program.MemoryIdempotency;
import org.doublesens.program.MemoryStore;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Somebody;
import org.doublesens.program.WorkingDays;

/// HR's office: it calls the handler with the bytes the gateway would send.
final class Office implements FewServices, Conductor {
    static final String BOTH = "cohorts:read cohorts:write";
    static final Instant FIRST_MONDAY = Instant.parse("2027-01-04T08:00:00Z");

    final MemoryStore memory = new MemoryStore();
    final List<String> started = new ArrayList<>();
    final List<String> stopped = new ArrayList<>();
    ProgramStore store = memory;
    Instant now = Instant.parse("2027-01-02T10:00:00Z");
    boolean conductorIsDown;
    String organisationClaim = "";
    private final MemoryIdempotency idempotency = new MemoryIdempotency();

    /// What came back.
    record Reply(int status, Map<String, String> headers, String body) {
        JsonNode json() {
            return Json.tree(body);
        }

        Optional<String> header(String name) {
            return Optional.ofNullable(headers.get(name));
        }

        List<String> codes() {
            var codes = new ArrayList<String>();
            json().path("errors")
                    .forEach(error -> codes.add(error.path("pointer").asText() + " "
                            + error.path("code").asText()));
            return codes;
        }
    }

    Reply get(String path) {
        return call("GET", path, "", Map.of(), BOTH);
    }

    Reply post(String path, String body) {
        return call("POST", path, body, Map.of(), BOTH);
    }

    Reply post(String path, String body, String key) {
        return call("POST", path, body, Map.of("Idempotency-Key", key), BOTH);
    }

    /// Sends an order that is taken, and finds what is kept of it.
    Participant person(String id) {
        return memory.find(SPRING, Participant.class, id).orElseThrow();
    }

    List<String> letters() {
        return memory.all(SPRING, Letter.class).stream().map(Letter::id).toList();
    }

    Instant closing(String gate) {
        return memory.all(SPRING, Appointment.class).stream()
                .filter(due ->
                        due.act() == Appointment.Act.CLOSE_GATE && due.subject().equals(gate))
                .map(Appointment::at)
                .findFirst()
                .orElseThrow();
    }

    /// Lina and Walter are invited on the first Monday.
    void inviteLinaAndWalter() {
        now = FIRST_MONDAY;
        memory.save(
                SPRING,
                Changes.NONE
                        .once(Somebody.cohort().in(Phase.DRAFT))
                        .once(Somebody.junior("lina"))
                        .once(Somebody.senior("walter")));
        new CollectSkills(store, clock(), new FrenchWorkingDays()).run(new CollectSkills.Request(SPRING));
    }

    Cohort opened(String body) {
        var reply = post("/cohorts", body);
        assertThat(reply.status()).as(reply.body()).isEqualTo(202);
        return memory.cohort(new CohortId(reply.json().path("cohortId").asText()));
    }

    void assertNothingHappened() {
        assertThat(memory.cohorts()).isEmpty();
        assertThat(memory).usingRecursiveComparison().isEqualTo(new MemoryStore());
        assertThat(started).isEmpty();
    }

    Reply call(String method, String path, String body, Map<String, String> headers, String scope) {
        var parts = path.split("\\?", 2);
        var all = new HashMap<>(headers);
        if (!body.isEmpty()) {
            all.putIfAbsent("Content-Type", "application/json");
        }
        return send(Json.write(Map.of(
                "version",
                "2.0",
                "routeKey",
                "ANY " + parts[0],
                "rawPath",
                parts[0],
                "rawQueryString",
                parts.length > 1 ? parts[1] : "",
                "headers",
                all,
                "requestContext",
                Map.of(
                        "http",
                        Map.of("method", method),
                        "requestId",
                        "request-1",
                        "authorizer",
                        Map.of("jwt", Map.of("claims", Map.of("sub", "hr-system", "scope", scope)))),
                "body",
                body,
                "isBase64Encoded",
                false)));
    }

    /// A file, in base64 as the gateway hands on whatever is no text.
    Reply upload(String path, String type, byte[] file) {
        var parts = path.split("\\?", 2);
        return send(Json.write(Map.of(
                "version",
                "2.0",
                "rawPath",
                parts[0],
                "rawQueryString",
                parts.length > 1 ? parts[1] : "",
                "headers",
                Map.of("content-type", type),
                "requestContext",
                Map.of(
                        "http",
                        Map.of("method", "POST"),
                        "authorizer",
                        Map.of("jwt", Map.of("claims", Map.of("sub", "hr-system", "scope", BOTH)))),
                "body",
                Base64.getEncoder().encodeToString(file),
                "isBase64Encoded",
                true)));
    }

    Reply send(String event) {
        try {
            var output = new ByteArrayOutputStream();
            new CohortsHandler(this)
                    .handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), output, new Nowhere());
            var answer = Json.tree(output.toString(UTF_8));
            var headers = new HashMap<String, String>();
            answer.path("headers")
                    .properties()
                    .forEach(header ->
                            headers.put(header.getKey(), header.getValue().asText()));
            return new Reply(
                    answer.path("statusCode").asInt(),
                    headers,
                    answer.path("body").asText());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @Override
    public ProgramStore store() {
        return store;
    }

    @Override
    public Idempotency idempotency() {
        return idempotency;
    }

    @Override
    public Conductor conductor() {
        return this;
    }

    @Override
    public void start(CohortId cohort, Instant first) {
        if (conductorIsDown) {
            throw new IllegalStateException("the conductor is down");
        }
        started.add(cohort.value() + " " + first);
    }

    @Override
    public void stop(CohortId cohort, String why) {
        stopped.add(cohort.value());
    }

    @Override
    public void resume(String token) {
        throw new UnsupportedOperationException();
    }

    @Override
    public InstantSource clock() {
        return () -> now;
    }

    @Override
    public KeyRing keys() {
        return new SomeKeys();
    }

    @Override
    public WorkingDays workingDays() {
        return new FrenchWorkingDays();
    }

    @Override
    public Settings settings() {
        return new Settings(URI.create("https://doublesens.example"), "bonjour@example.org", "", organisationClaim);
    }
}
