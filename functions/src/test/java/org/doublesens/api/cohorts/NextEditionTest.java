package org.doublesens.api.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.SPRING;

import java.util.Map;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Heritage;
import org.doublesens.program.Letter;
import org.doublesens.program.Met;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.Skill;
import org.junit.jupiter.api.Test;

/// The edition after: the same people, the memory of who met, and
/// what colleagues asked for; and the dry run before any edition.
final class NextEditionTest {
    private final Office office = new Office();

    @Test
    void beginsWithThePeopleWhoAreStillThereAndTheSettingsOfTheOneBefore() {
        Lived.in(office, Phase.ENDED);

        var started = office.post("/cohorts/spring/next-edition", "{\"starts\": \"2027-04-12\", \"months\": 4}");

        assertThat(started.status()).isEqualTo(202);
        assertThat(started.json().path("people").asInt()).isEqualTo(6);
        var next = new CohortId(started.json().path("cohortId").asText());
        var cohort = office.memory.cohort(next);
        var before = office.memory.cohort(SPRING);
        assertThat(cohort.months()).isEqualTo(4);
        assertThat(cohort.organiser()).isEqualTo(before.organiser());
        assertThat(cohort.pairing()).isEqualTo(before.pairing());
        assertThat(cohort.timing()).isEqualTo(before.timing());
        assertThat(cohort.ownSkills()).isEqualTo(before.ownSkills());
        assertThat(office.memory.participants(next))
                .extracting(person -> person.profile().externalId())
                .contains("hr-lina", "hr-walter")
                .doesNotContain("hr-fred", "hr-bea");
        assertThat(office.memory.participants(next))
                .extracting(Participant::standing)
                .containsOnly(Participant.Standing.INVITED);
        assertThat(office.started).hasSize(1);
    }

    @Test
    void carriesOverWhatColleaguesAskedForAndGreetsPeopleWithIt() {
        Lived.in(office, Phase.ECHO);

        var offer = office.get("/cohorts/spring/next-edition").json();
        var started = office.post("/cohorts/spring/next-edition", "{\"starts\": \"2027-04-12\"}");

        assertThat(offer.path("demand").toString()).isEqualTo("{\"skill.lead\":7}");
        var next = new CohortId(started.json().path("cohortId").asText());
        assertThat(office.memory.find(next, Heritage.class, Heritage.ID).orElseThrow())
                .isEqualTo(new Heritage(
                        SPRING,
                        6,
                        Map.of(new Skill("skill.lead"), 7, new Skill("ai.prompting"), 6, new Skill("data.viz"), 2)));
        assertThat(office.get(started.header("location").orElseThrow() + "/skills")
                        .json()
                        .at("/carriedOver/demand")
                        .toString())
                .isEqualTo("{\"skill.lead\":7}");
    }

    @Test
    void letsHrAddReplaceAndLeaveOutPeople() {
        Lived.in(office, Phase.ENDED);
        var lina = Orders.person("hr-lina", "lina.new@example.org", "JUNIOR", "");
        var noe = Orders.person("hr-noe", "noe@example.org", "JUNIOR", "");

        var started = office.post(
                "/cohorts/spring/next-edition",
                "{\"starts\": \"2027-04-12\", \"without\": [\"hr-carl\"], \"participants\": [" + lina + "," + noe
                        + "]}");

        var next = new CohortId(started.json().path("cohortId").asText());
        assertThat(office.memory.participants(next))
                .extracting(person -> person.profile().email())
                .contains("lina.new@example.org", "noe@example.org")
                .doesNotContain("lina@example.org", "carl@example.org")
                .hasSize(6);
    }

    @Test
    void saysEveryMistakeWhereTheCallerMadeIt() {
        Lived.in(office, Phase.ENDED);

        var refused = office.post(
                "/cohorts/spring/next-edition",
                "{\"month\": 4, \"without\": [\"nobody\"], \"participants\": [{\"externalId\": \"x\"}]}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.codes())
                .contains(
                        "/without/0 unknown-person",
                        "/starts missing",
                        "/month unknown-field",
                        "/participants/0/email missing");
        assertThat(office.started).isEmpty();
        assertThat(office.post("/cohorts/spring/next-edition", "[]").status()).isEqualTo(400);
    }

    @Test
    void waitsUntilTheExchangesAreOverAndStartsOnceForOneKey() {
        Lived.in(office, Phase.EXCHANGES);
        var body = "{\"starts\": \"2027-04-12\"}";
        assertThat(office.post("/cohorts/spring/next-edition", body).status()).isEqualTo(409);

        var over = new Office();
        Lived.in(over, Phase.ENDED);
        var first = over.post("/cohorts/spring/next-edition", body, "autumn");
        var second = over.post("/cohorts/spring/next-edition", body, "autumn");
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(over.started).hasSize(1);
    }

    @Test
    void aDryRunSaysWhatALaunchWouldDoAndLeavesNoTrace() {
        var first = Orders.of(
                person("j1", "JUNIOR", 2, ""), person("j2", "JUNIOR", 2, "s1"), person("s1", "SENIOR", 8, ""));

        var tried = office.post("/cohorts/dry-run", first);

        assertThat(tried.status()).as(tried.body()).isEqualTo(200);
        assertThat(tried.json().path("people").asInt()).isEqualTo(3);
        assertThat(tried.json().at("/matching/pairs").asInt()).isEqualTo(1);
        assertThat(tried.json().at("/waiting/0/externalId").asText()).isEqualTo("j2");
        assertThat(tried.json().at("/waiting/0/pointer").asText()).isEqualTo("/participants/1");
        assertThat(tried.json().at("/waiting/0/blocked").asText()).isEqualTo("REPORTING_LINE");
        assertThat(office.started).isEmpty();
        assertThat(office.memory.cohorts()).isEmpty();
        assertThat(office.memory.all(new CohortId("dry-run"), Letter.class)).isEmpty();
    }

    @Test
    void aDryRunSaysTheMistakesOfALaunch() {
        var wrong = Orders.LEAST.replace("JUNIOR", "NOBODY");

        assertThat(office.post("/cohorts/dry-run", wrong).codes())
                .isEqualTo(office.post("/cohorts", wrong).codes())
                .isNotEmpty();
    }

    @Test
    void aDryRunRemembersWhoMetBefore() {
        Lived.in(office, Phase.ENDED);
        office.memory.save(
                SPRING,
                Changes.NONE.once(new Met(Met.fingerprint("j1@example.org"), Met.fingerprint("s1@example.org"))));
        var order = Orders.of(person("j1", "JUNIOR", 2, ""), person("s1", "SENIOR", 8, ""));

        var tried = office.post("/cohorts/dry-run", order).json();

        assertThat(tried.at("/matching/pairs").asInt()).isZero();
        assertThat(tried.path("waiting").findValuesAsText("blocked")).containsExactly("MET_BEFORE", "MET_BEFORE");
    }

    private static String person(String id, String side, int rank, String manager) {
        return """
                {"externalId": "%s", "email": "%s@example.org", "firstName": "A", "lastName": "B", "side": "%s",
                 "rank": %d, "managerId": "%s"}""".formatted(id, id, side, rank, manager);
    }
}
