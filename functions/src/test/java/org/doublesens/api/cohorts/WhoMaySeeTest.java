package org.doublesens.api.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.doublesens.lambda.Json;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.Somebody;
import org.junit.jupiter.api.Test;

/// A viewer sees groups, an organiser the people of their own organisation, and nobody else sees anything.
final class WhoMaySeeTest {
    private static final String VIEWER = "cohorts:read";

    private final Office office = new Office();

    @Test
    void aViewerReadsNumbersAndIsRefusedWhateverNamesSomebody() {
        Lived.in(office, Phase.EXCHANGES);

        new CohortsDoor(office).scopes().forEach((route, scope) -> {
            var parts = route.split(" ");
            var path = parts[1].replace("{cohortId}", "spring").replaceAll("\\{[A-Za-z]+}", "lina");
            var reply = office.call(parts[0], path, "", Map.of(), VIEWER);
            if (scope == Scope.WRITE) {
                assertThat(reply.status()).as(route).isEqualTo(403);
                assertThat(reply.header("content-type")).as(route).contains("application/problem+json");
                assertThat(reply.json().path("type").asText())
                        .as(route)
                        .isEqualTo("urn:double-sens:problem:insufficient-scope");
            } else if (scope == Scope.READ) {
                assertThat(reply.status()).as(route).isEqualTo(200);
                assertThat(reply.body())
                        .as(route)
                        .doesNotContain("lina-walter", "hr-lina", "lina@example.org", "Lina ");
            }
        });
    }

    @Test
    void aWriterMayReadAsWell() {
        Lived.in(office, Phase.EXCHANGES);

        for (var path : new String[] {"", "/participants", "/skills", "/matches", "/metrics", "/audit"}) {
            assertThat(office.call("GET", "/cohorts/spring" + path, "", Map.of(), "cohorts:write")
                            .status())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void aViewerCountsNoGroupUnderFiveAndNoneThatWouldRevealOne() {
        peopleOfAllStates();

        var organiser = office.get("/cohorts/spring").json();
        var viewer = office.call("GET", "/cohorts/spring", "", Map.of(), VIEWER).json();

        assertThat(organiser.path("counts").path("left").asInt()).isEqualTo(1);
        assertThat(viewer.path("counts").toString())
                .isEqualTo("{\"answered\":9,\"juniors\":10,\"paired\":6,\"people\":20,\"seniors\":10}");
        assertThat(viewer.has("next")).isFalse();
    }

    /// Ten juniors and ten seniors: nine answered, six are paired, four still think, one left; one is out of reach.
    private void peopleOfAllStates() {
        Lived.in(office, Phase.EXCHANGES);
        office.memory
                .participants(Somebody.SPRING)
                .forEach(person -> office.memory.save(Somebody.SPRING, Changes.NONE.remove(person)));
        IntStream.range(0, 20).forEach(number -> {
            var person = number % 2 == 0 ? Somebody.junior("p" + number) : Somebody.senior("p" + number);
            var standing = number < 9
                    ? Participant.Standing.ANSWERED
                    : number < 15
                            ? Participant.Standing.PAIRED
                            : number < 19 ? Participant.Standing.SILENT : Participant.Standing.LEFT;
            var kept = person.standing(standing);
            office.memory.save(Somebody.SPRING, Changes.NONE.once(number == 3 ? kept.outOfReach() : kept));
        });
    }

    @Test
    void aCohortOfAnotherOrganisationIsAsUnknownAsOneThatNeverWas() {
        office.organisationClaim = "org_id";
        var opened = as("acme", "POST", "/cohorts", Orders.LEAST);
        var path = opened.header("location").orElseThrow();

        assertThat(opened.status()).isEqualTo(202);
        assertThat(as("acme", "GET", path, "").status()).isEqualTo(200);
        assertThat(as("acme", "GET", "/cohorts", "").json().path("cohorts")).hasSize(1);
        assertThat(as("globex", "GET", "/cohorts", "").json().path("cohorts")).isEmpty();
        for (var route : new CohortsDoor(office).scopes().keySet()) {
            var parts = route.split(" ");
            if (parts[1].startsWith("/cohorts/{cohortId}")) {
                var end = parts[1].replace("/cohorts/{cohortId}", "").replaceAll("\\{[A-Za-z]+}", "lina");
                var theirs = as("globex", parts[0], path + end, "");
                var nobodys = as("globex", parts[0], "/cohorts/never-was" + end, "");
                assertThat(theirs.status()).as(route).isEqualTo(404);
                assertThat(theirs.body()).as(route).isEqualTo(nobodys.body());
            }
        }
    }

    @Test
    void oneCallersKeyIsAnothersInAnotherOrganisation() {
        office.organisationClaim = "org_id";

        var acme = as("acme", "POST", "/cohorts", Orders.LEAST);
        var globex = as("globex", "POST", "/cohorts", Orders.LEAST);

        assertThat(globex.status()).isEqualTo(202);
        assertThat(globex.header("location")).isNotEqualTo(acme.header("location"));
        var kept = globex.header("location").orElseThrow().replace("/cohorts/", "");
        assertThat(office.memory.cohort(new CohortId(kept)).organisation()).isEqualTo("globex");
    }

    @Test
    void aTokenThatDoesNotSayItsOrganisationIsRefusedWhereOneIsAskedFor() {
        office.organisationClaim = "org_id";

        for (var organisation : new String[] {"", "   ", "x".repeat(101)}) {
            var reply = as(organisation, "GET", "/cohorts", "");
            assertThat(reply.status()).isEqualTo(403);
            assertThat(reply.json().path("type").asText()).isEqualTo("urn:double-sens:problem:no-organisation");
        }
    }

    @Test
    void aCallThatTheGatewayVouchedForInNoWayIsTurnedAwayToo() {
        var reply = office.send("""
                {"rawPath": "/cohorts", "requestContext": {"http": {"method": "GET"}}}""");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.header("www-authenticate")).contains("Bearer");
        assertThat(reply.json().path("type").asText()).isEqualTo("urn:double-sens:problem:no-token");
    }

    private Office.Reply as(String organisation, String method, String path, String body) {
        return office.send(Json.write(Map.of(
                "rawPath",
                path,
                "headers",
                Map.of("content-type", "application/json", "idempotency-key", "spring"),
                "requestContext",
                Map.of(
                        "http",
                        Map.of("method", method),
                        "authorizer",
                        Map.of(
                                "jwt",
                                Map.of("claims", Map.of("sub", "hr", "scope", Office.BOTH, "org_id", organisation)))),
                "body",
                body)));
    }
}
