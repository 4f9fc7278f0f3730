package org.doublesens.api.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.SPRING;

import java.time.Instant;
import java.util.Map;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Letter;
import org.doublesens.program.Phase;
import org.doublesens.program.Recipient;
import org.doublesens.program.Somebody;
import org.doublesens.program.Timing;
import org.doublesens.program.Words;
import org.junit.jupiter.api.Test;

/// The organiser changes what was ordered, as long as nobody was told of it.
final class EditCohortTest {
    private final Office office = new Office();

    @Test
    void changesWhatIsNamedAndLeavesTheRest() {
        keep(Phase.EXCHANGES);

        var reply = edit("""
                {"name": "Printemps bis", "sponsor": {"title": "Présidente"}, "timing": {"surveyDays": 12},
                 "audience": [{"name": "Codir", "email": "codir@example.org"}], "why": "Asked by the board"}""");

        assertThat(reply.status()).isEqualTo(200);
        var settings = reply.json().path("settings");
        assertThat(settings.path("name").asText()).isEqualTo("Printemps bis");
        assertThat(settings.at("/sponsor/name").asText()).isEqualTo("Marc Aubry");
        assertThat(settings.at("/sponsor/title").asText()).isEqualTo("Présidente");
        assertThat(settings.at("/timing/surveyDays").asInt()).isEqualTo(12);
        assertThat(settings.at("/timing/intakeDays").asInt()).isEqualTo(10);
        assertThat(kept().audience())
                .singleElement()
                .satisfies(reader -> assertThat(reader.email()).isEqualTo("codir@example.org"));
        assertThat(office.memory.all(SPRING, Audit.class)).singleElement().satisfies(line -> {
            assertThat(line.what()).isEqualTo("edit-cohort");
            assertThat(line.about()).isEqualTo("/name /sponsor /audience /timing/surveyDays");
            assertThat(line.why()).isEqualTo("Asked by the board");
        });
        assertThat(reply.header("etag"))
                .contains(office.get("/cohorts/spring").header("etag").orElseThrow());
    }

    @Test
    void givesTheWayInToWhoeverOrganisesFromNowOn() {
        keep(Phase.EXCHANGES);

        edit("{\"organiser\": {\"name\": \"Jean Petit\", \"email\": \"jean.petit@example.org\"}}");
        edit("{\"organiser\": {\"name\": \"Jean Petit-Roy\"}}");

        assertThat(kept().organiser().name()).isEqualTo("Jean Petit-Roy");
        assertThat(office.memory.all(SPRING, Letter.class)).singleElement().satisfies(letter -> {
            assertThat(letter.words()).isEqualTo(new Words.ConsoleLink(true));
            assertThat(letter.recipient()).isEqualTo(new Recipient.Organiser());
        });
    }

    @Test
    void namesEveryFieldThatCanChangeNoMoreAndChangesNothing() {
        keep(Phase.MATCHING);
        var before = kept();

        var reply = edit("""
                {"name": "Autre", "format": "FLASH", "starts": "2027-06-01", "zone": "Europe/Lisbon", "months": 4,
                 "pairing": {"rankGap": 3}, "timing": {"intakeDays": 12, "surveyDays": 8}}""");

        assertThat(reply.codes())
                .containsExactlyInAnyOrder(
                        "/format not-changeable-any-more",
                        "/starts not-changeable-any-more",
                        "/zone not-changeable-any-more",
                        "/pairing not-changeable-any-more",
                        "/timing/intakeDays not-changeable-any-more");
        assertThat(kept()).isEqualTo(before);
    }

    @Test
    void namesEveryMistakeWithItsPlaceAndNoneOfWhatWasNotTouched() {
        keep(Phase.INTAKE);
        office.memory.save(SPRING, Changes.NONE.update(kept().timed(new Timing(60, 5, 5, 9, 5))));

        assertThat(edit("""
                        {"moths": 3, "months": 99, "organiser": {"email": "nowhere"}, "participants": [],
                         "ownSkills": [{"code": "x"}], "name": null}""").codes())
                .containsExactlyInAnyOrder(
                        "/moths unknown-field",
                        "/participants unknown-field",
                        "/months out-of-range",
                        "/organiser/email not-an-address",
                        "/ownSkills/0/code not-a-skill-code",
                        "/ownSkills/0/french missing",
                        "/ownSkills/0/english missing",
                        "/name missing");
        assertThat(edit("{\"timing\": {\"pledgeDays\": 6}}").status()).isEqualTo(200);
        assertThat(kept().timing()).isEqualTo(new Timing(60, 6, 5, 9, 5));
    }

    @Test
    void keepsASkillThatSomebodyMayHaveChosen() {
        keep(Phase.DRAFT);
        assertThat(edit("""
                        {"ownSkills": [{"code": "house.crm", "french": "Notre CRM", "english": "Our CRM"}]}""").status()).isEqualTo(200);

        assertThat(edit("""
                        {"ownSkills": [{"code": "house.erp", "french": "Notre ERP", "english": "Our ERP"}]}""").codes()).containsExactly("/ownSkills skill-in-use");
    }

    @Test
    void mayChangeEverythingWhileItIsOnlyPrepared() {
        office.memory.save(
                SPRING, Changes.NONE.once(Somebody.cohort().preparing().in(Phase.DRAFT)));

        var reply = edit("{\"format\": \"FLASH\", \"starts\": \"2027-06-01\", \"timing\": null, \"months\": null}");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(kept().starts()).isEqualTo("2027-06-01");
        assertThat(kept().months()).isEqualTo(3);
    }

    @Test
    void asksWhichVersionTheOrganiserSaw() {
        keep(Phase.INTAKE);

        assertThat(office.call("PATCH", "/cohorts/spring", "{}", Map.of(), Office.BOTH)
                        .status())
                .isEqualTo(428);
        assertThat(office.call("PATCH", "/cohorts/spring", "{}", Map.of("If-Match", "\"77\""), Office.BOTH)
                        .status())
                .isEqualTo(412);
        assertThat(office.call("PATCH", "/cohorts/spring", "{}", Map.of("If-Match", "*"), "cohorts:read")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void saysNothingChangedWhereNothingDidAndIsClosedWhereAllIsOver() {
        keep(Phase.ENDED);
        assertThat(edit("{\"name\": \"Autre\"}").status()).isEqualTo(409);

        office.memory.save(SPRING, Changes.NONE.update(kept().in(Phase.ECHO)));
        assertThat(edit("{}").status()).isEqualTo(200);
        assertThat(office.memory.all(SPRING, Audit.class)).isEmpty();
    }

    @Test
    void takesTheMediaTypeOfAMergePatch() {
        keep(Phase.INTAKE);

        var reply = office.call(
                "PATCH",
                "/cohorts/spring",
                "{\"name\": \"Autre\"}",
                Map.of("If-Match", "*", "Content-Type", "application/merge-patch+json"),
                Office.BOTH);

        assertThat(reply.status()).isEqualTo(200);
        assertThat(kept().name()).isEqualTo("Autre");
    }

    @Test
    void showsAViewerNoneOfIt() {
        keep(Phase.INTAKE);

        var reply = office.call("GET", "/cohorts/spring", "", Map.of(), "cohorts:read");

        assertThat(reply.json().has("settings")).isFalse();
        assertThat(reply.body()).doesNotContain("helene.roux");
    }

    private Office.Reply edit(String patch) {
        var etag = office.get("/cohorts/spring").header("etag").orElseThrow();
        return office.call("PATCH", "/cohorts/spring", patch, Map.of("If-Match", etag), Office.BOTH);
    }

    private void keep(Phase phase) {
        office.memory.save(SPRING, Changes.NONE.once(Somebody.cohort().in(phase)));
        office.now = Instant.parse("2027-02-02T10:00:00Z");
    }

    private Cohort kept() {
        return office.memory.cohort(SPRING);
    }
}
