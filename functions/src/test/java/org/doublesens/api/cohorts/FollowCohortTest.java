package org.doublesens.api.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.MONDAY;
import static org.doublesens.program.Somebody.SPRING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doublesens.figures.PersonState;
import org.doublesens.program.Changes;
import org.doublesens.program.Digest;
import org.doublesens.program.Gate;
import org.doublesens.program.Language;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.PairId;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Posture;
import org.doublesens.program.Pulse;
import org.doublesens.program.Session;
import org.junit.jupiter.api.Test;

final class FollowCohortTest {
    private final Office office = new Office();

    @Test
    void saysWhereACohortStands() {
        Lived.in(office, Phase.EXCHANGES);

        var cohort = office.get("/cohorts/spring").json();

        assertThat(cohort.path("stage").asInt()).isEqualTo(4);
        assertThat(cohort.path("counts").path("people").asInt()).isEqualTo(8);
        assertThat(cohort.path("counts").path("paired").asInt()).isEqualTo(2);
        assertThat(cohort.path("counts").path("answered").asInt()).isEqualTo(2);
        assertThat(cohort.path("next").path("act").asText()).isEqualTo("REMIND_APPROVAL");
        assertThat(cohort.path("rounds").get(0).asText()).isEqualTo("2027-02");
    }

    @Test
    void tellsNobodyWhoPledgedAndWhoStillThinks() {
        Lived.in(office, Phase.AWARENESS);

        var people = office.get("/cohorts/spring/participants").json().path("participants");
        var bea = people.get(0);
        var carl = people.get(1);

        assertThat(bea.path("participantId").asText()).isEqualTo("bea");
        assertThat(bea.path("state")).isEqualTo(carl.path("state"));
        assertThat(bea.path("nextStep")).isEqualTo(carl.path("nextStep"));
    }

    @Test
    void givesEveryActivePersonOneNextStep() {
        for (var phase : List.of(Phase.INTAKE, Phase.AWARENESS, Phase.MATCHING, Phase.EXCHANGES)) {
            for (var state : PersonState.values()) {
                var gone = state == PersonState.LEFT || state == PersonState.ERASED;
                assertThat(PersonView.next(state, phase) == PersonView.NextStep.NOTHING)
                        .as("%s in %s", state, phase)
                        .isEqualTo(gone);
            }
        }
    }

    @Test
    void repeatsNothingThatAnybodySaid() {
        Lived.in(office, Phase.EXCHANGES);
        office.memory.save(
                SPRING,
                Changes.NONE.once(new Pulse(
                        "2027-02#lina-walter#1",
                        new ParticipantId("lina"),
                        Pulse.Took.YES,
                        1,
                        Pulse.Led.MOSTLY_ME,
                        Pulse.Fit.NOT_A_FIT,
                        MONDAY)));
        office.now = Instant.parse("2027-06-01T08:00:00Z");

        for (var path : List.of(
                "",
                "/participants",
                "/skills",
                "/matches",
                "/matches/pairs",
                "/matches/waiting",
                "/metrics",
                "/audit")) {
            assertThat(office.get("/cohorts/spring" + path).body())
                    .doesNotContain("NOT_A_FIT", "MOSTLY_ME", "Start with an example", "lina@example.org");
        }
    }

    @Test
    void hidesSmallCountsOfTheSkillMapAndOfRequests() {
        Lived.in(office, Phase.SHARING);

        var rows = office.get("/cohorts/spring/skills").json().path("before").path("rows");
        assertThat(rows.get(0).toString())
                .isEqualTo("{\"skill\":\"ai.prompting\",\"french\":\"Bien utiliser les assistants d'IA\","
                        + "\"english\":\"Using AI assistants well\",\"offers\":9}");
        assertThat(rows.get(2).has("offers")).isFalse();
        var requests = office.get("/cohorts/spring/digest").json().path("requests");
        assertThat(requests.toString()).isEqualTo("{\"skill.lead\":7}");
    }

    @Test
    void showsThePairsWithTheirReasonsAndWhyOthersWait() {
        Lived.in(office, Phase.MATCHING);

        var pair =
                office.get("/cohorts/spring/matches/pairs").json().path("pairs").get(0);
        var waiting = office.get("/cohorts/spring/matches/waiting").json().path("waiting");

        assertThat(office.get("/cohorts/spring/matches").json().has("approved")).isFalse();
        assertThat(pair.path("byJuniors").get(0).path("wishRank").asInt()).isEqualTo(1);
        assertThat(waiting.get(1).toString())
                .isEqualTo("{\"participantId\":\"emma\",\"blocked\":\"SHARED_HALF_DAY\","
                        + "\"wayOut\":\"ONE_MORE_HALF_DAY\",\"detail\":\"TUESDAY_MORNING\"}");
        assertThat(waiting.toString()).doesNotContain("score");
    }

    @Test
    void approvesThePairsOnce() {
        Lived.in(office, Phase.MATCHING);

        assertThat(office.post("/cohorts/spring/matches/approve", "").body()).isEqualTo("{\"outcome\":\"done\"}");
        assertThat(office.post("/cohorts/spring/matches/approve", "{}").body()).isEqualTo("{\"outcome\":\"already\"}");
        assertThat(office.memory
                        .find(SPRING, MatchingRun.class, MatchingRun.FIRST)
                        .orElseThrow()
                        .approved())
                .isEqualTo(office.now);
    }

    @Test
    void approvesTheDigestWithTheOrganisersWords() {
        Lived.in(office, Phase.SHARING);
        var body = """
                {"forewords": {"fr": "Merci.\\nÀ bientôt.", "en": "Thank you."},
                 "leftOut": ["%s"]}
                """.formatted(office.get("/cohorts/spring/digest")
                .json()
                .at("/lessons/1/lesson")
                .asText());

        assertThat(office.post("/cohorts/spring/digest/approve", body).status()).isEqualTo(200);

        var digest = office.memory.find(SPRING, Digest.class, Digest.ID).orElseThrow();
        assertThat(digest.state()).isEqualTo(Digest.State.APPROVED);
        assertThat(digest.foreword()).containsEntry(Language.FR, "Merci.\nÀ bientôt.");
        assertThat(digest.lessons()).hasSize(1);
        assertThat(office.memory
                        .find(SPRING, Gate.class, Gate.APPROVAL)
                        .orElseThrow()
                        .isOpen())
                .isTrue();
    }

    @Test
    void refusesADigestApprovalWithMistakesAndOneThatComesTooLate() {
        Lived.in(office, Phase.SHARING);

        assertThat(office.post(
                                "/cohorts/spring/digest/approve",
                                "{\"forewords\": {\"de\": \"Danke\"}, \"leftOut\": [1]}")
                        .codes())
                .containsExactlyInAnyOrder("/forewords/de unknown-field", "/leftOut/0 not-a-text");
        assertThat(office.post("/cohorts/spring/digest/approve", "{\"leftOut\": [\"another\"]}")
                        .codes())
                .containsExactly("/leftOut unknown-lesson");

        var late = new Office();
        Lived.in(late, Phase.ENDED);
        assertThat(late.post("/cohorts/spring/digest/approve", "").status()).isEqualTo(409);
    }

    @Test
    void turnsTheRolesByHandOnceAMonth() {
        Lived.in(office, Phase.EXCHANGES);
        var starts = Instant.parse("2027-02-09T09:00:00Z");
        office.memory.save(
                SPRING,
                Changes.NONE.once(new Session(
                        new PairId("lina-walter"),
                        Lived.FEBRUARY,
                        1,
                        0,
                        starts,
                        15,
                        Posture.JUNIOR_MENTORS,
                        Lived.PROMPTING,
                        "",
                        0,
                        Session.State.HELD)));
        office.now = Instant.parse("2027-03-01T08:00:00Z");

        assertThat(office.get("/cohorts/spring/role-swap")
                        .json()
                        .path("pairs")
                        .get(0)
                        .path("leads")
                        .asText())
                .isEqualTo("SENIOR_MENTORS");
        assertThat(office.post("/cohorts/spring/role-swap", "").body())
                .isEqualTo("{\"month\":\"2027-03\",\"pairs\":1,\"already\":false}");
        assertThat(office.post("/cohorts/spring/role-swap", "").body())
                .isEqualTo("{\"month\":\"2027-03\",\"pairs\":0,\"already\":true}");
        assertThat(office.get("/cohorts/spring/audit").body()).contains("swap-roles");
        office.now = Instant.parse("2027-09-01T08:00:00Z");
        assertThat(office.post("/cohorts/spring/role-swap", "").status()).isEqualTo(409);
    }

    @Test
    void leadsThroughALongListPageByPage() {
        var people = Lived.numbers(250).stream()
                .map(number -> Orders.person(
                        number, "p" + number + "@example.org", number.endsWith("1") ? "SENIOR" : "JUNIOR", ""))
                .toArray(String[]::new);
        var path = office.post("/cohorts", Orders.of(people)).header("location").orElseThrow() + "/participants";

        var seen = new ArrayList<String>();
        for (var next = path + "?limit=100"; !next.isEmpty(); ) {
            var page = office.get(next);
            page.json()
                    .path("participants")
                    .forEach(person -> seen.add(person.path("externalId").asText()));
            next = page.header("link")
                    .map(link -> link.substring(1, link.indexOf('>')))
                    .orElse("");
        }

        assertThat(seen).hasSize(250).doesNotHaveDuplicates();
        for (var wrong : List.of("0", "-1", "1001", "ten", "99999999999")) {
            assertThat(office.get(path + "?limit=" + wrong).status()).as(wrong).isEqualTo(400);
        }
    }

    @Test
    void listsTheNewestCohortFirst() {
        office.post("/cohorts", Orders.LEAST);
        office.now = office.now.plusSeconds(60);
        office.post("/cohorts", Orders.LEAST.replace("Printemps", "Automne"));

        assertThat(office.get("/cohorts").json().path("cohorts").findValuesAsText("name"))
                .containsExactly("Automne", "Printemps");
    }

    @Test
    void saysWhatIsNotThereAndWhatCannotBeDone() {
        for (var path : List.of(
                "/cohorts/autumn", "/cohorts/autumn/matches", "/cohorts/a b", "/cohort", "/", "/cohorts/x/y/z")) {
            assertThat(office.get(path).status()).as(path).isEqualTo(404);
        }
        Lived.in(office, Phase.INTAKE);
        var reply = office.call("DELETE", "/cohorts/spring", "", Map.of(), Office.BOTH);
        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.header("allow")).contains("GET, PATCH");
        assertThat(office.call("HEAD", "/cohorts/spring", "", Map.of(), Office.BOTH))
                .satisfies(head -> assertThat(head.status()).isEqualTo(200))
                .satisfies(head -> assertThat(head.body()).isEmpty());
        assertThat(office.call("GET", "/cohorts/spring", "", Map.of(), "").status())
                .isEqualTo(403);
        assertThat(office.call("POST", "/cohorts/spring/role-swap", "", Map.of(), "cohorts:read")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void refusesAKeyThatNobodyCouldWrite() {
        assertThat(office.post("/cohorts", Orders.LEAST, "a key with blanks").status())
                .isEqualTo(400);
        assertThat(office.post("/cohorts", Orders.LEAST, "x".repeat(256)).status())
                .isEqualTo(400);
    }
}
