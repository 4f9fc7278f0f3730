package org.doublesens.api.cohorts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.doublesens.program.Somebody.SPRING;
import static org.doublesens.program.Somebody.answering;
import static org.doublesens.program.Somebody.junior;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.intake.AnswerSkills;
import org.doublesens.intake.CloseSkills;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Gate;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.Somebody;
import org.junit.jupiter.api.Test;

/// What HR says about one person.
final class PeopleDeskTest {
    private final Office office = new Office();

    @Test
    void givesOnePersonMoreTimeWithoutHoldingTheOthers() {
        office.inviteLinaAndWalter();

        office.post("/cohorts/spring/participants/lina/extend", "{\"until\": \"2027-02-01\"}");
        office.now = Instant.parse("2027-01-18T16:00:00Z");
        new CloseSkills(office.store, office.clock()).run(new CloseSkills.Request(SPRING));

        assertThat(office.closing(Gate.SKILLS)).isEqualTo(Instant.parse("2027-01-18T16:00:00Z"));
        assertThat(office.person("lina").standing()).isEqualTo(Participant.Standing.INVITED);
        assertThat(office.person("walter").standing()).isEqualTo(Participant.Standing.SILENT);
        assertThat(office.letters()).contains("skills-reminder#until-2027-02-01#lina");
    }

    @Test
    void waitsForTheLateOneWhoAnswersDuringAwareness() {
        office.memory.save(
                SPRING,
                Changes.NONE
                        .once(Somebody.cohort().in(Phase.AWARENESS))
                        .once(junior("lina").standing(Participant.Standing.SILENT))
                        .once(Gate.of(Gate.PLEDGES, 1)));
        var said = requireNonNull(
                answering(junior("lina"), List.of("ai.prompting"), List.of()).intake());

        new AnswerSkills(office.store, office.clock(), new FrenchWorkingDays())
                .answer(SPRING, office.person("lina").participantId(), said);

        assertThat(office.memory
                        .find(SPRING, Gate.class, Gate.PLEDGES)
                        .orElseThrow()
                        .missing())
                .isEqualTo(2);
    }

    @Test
    void writesOnceMoreWhatSomebodyIsAskedOnceADay() {
        office.inviteLinaAndWalter();

        assertThat(office.post("/cohorts/spring/participants/lina/resend", "").status())
                .isEqualTo(200);
        assertThat(office.post("/cohorts/spring/participants/lina/resend", "{}")
                        .json()
                        .path("outcome")
                        .asText())
                .isEqualTo("already");
        assertThat(office.letters()).contains("skills-invitation#again-2027-01-04#lina");
    }

    @Test
    void correctsOnlyWhatTheOrganiserSaw() {
        office.inviteLinaAndWalter();
        var path = "/cohorts/spring/participants/lina";
        var etag = office.get(path).header("etag").orElseThrow();

        assertThat(edit(path, Map.of()).status()).isEqualTo(428);
        assertThat(edit(path, Map.of("If-Match", "\"99\"")).status()).isEqualTo(412);
        assertThat(edit(path, Map.of("If-Match", etag)).status()).isEqualTo(200);
        assertThat(edit(path, Map.of("If-Match", etag)).status()).isEqualTo(412);
        assertThat(office.person("lina").profile().team()).isEqualTo("Ops");
        assertThat(office.call("PATCH", path, "{\"rank\": \"x\", \"nick\": 1}", Map.of("If-Match", "*"), Office.BOTH)
                        .codes())
                .containsExactly("/nick unknown-field", "/rank not-a-whole-number");
    }

    @Test
    void addsSomebodyLateLetsThemGoAndErasesThem() {
        office.inviteLinaAndWalter();

        var added = office.post("/cohorts/spring/participants", entry("9", "JUNIOR"));
        var path = added.header("location").orElseThrow();
        assertThat(added.status()).isEqualTo(201);
        assertThat(office.get(path).json().at("/participant/state").asText()).isEqualTo("INVITED");
        assertThat(office.post("/cohorts/spring/participants", entry("9", "JUNIOR") + " ")
                        .status())
                .isEqualTo(409);

        assertThat(office.post(path + "/leave", "").status()).isEqualTo(200);
        assertThat(office.get(path).json().at("/participant/state").asText()).isEqualTo("LEFT");
        assertThat(office.post(path + "/erase", "").status()).isEqualTo(200);
        assertThat(office.get(path).json().at("/roster/email").asText()).isEmpty();
        assertThat(office.post("/cohorts/spring/participants/nobody/leave", "").status())
                .isEqualTo(404);
    }

    @Test
    void remembersWhoLetSomebodyGoAndErasedThemAndWhy() {
        office.inviteLinaAndWalter();
        var path = office.post("/cohorts/spring/participants", entry("9", "JUNIOR"))
                .header("location")
                .orElseThrow();

        office.post(path + "/leave", "{\"why\": \"moved to Lyon\"}");
        office.post(path + "/erase", "{\"why\": \"asked by letter\"}");

        assertThat(office.memory.all(SPRING, Audit.class))
                .filteredOn(act -> path.endsWith("/" + act.about()))
                .extracting(Audit::who, Audit::what, Audit::why)
                .containsExactly(
                        tuple("hr-system", "left", "moved to Lyon"),
                        tuple("hr-system", "person-erased", "asked by letter"));
    }

    @Test
    void namesAManagerByAddressOnlyWhereThatIsWhatWasSent() {
        office.inviteLinaAndWalter();
        var path = office.post("/cohorts/spring/participants", entry("9", "JUNIOR"))
                .header("location")
                .orElseThrow();
        patch(path, "{\"managerId\": \"chief\"}");

        patch(path, "{\"managerEmail\": \"boss@example.org\"}");

        assertThat(office.get(path).json().at("/roster/managerId").asText()).isEqualTo("boss@example.org");
    }

    private void patch(String path, String body) {
        assertThat(office.call("PATCH", path, body, Map.of("If-Match", "*"), Office.BOTH)
                        .status())
                .isEqualTo(200);
    }

    private Office.Reply edit(String path, Map<String, String> headers) {
        return office.call("PATCH", path, "{\"team\": \"Ops\"}", headers, Office.BOTH);
    }

    private static String entry(String id, String side) {
        return Orders.person(id, "p" + id + "@example.org", side, "");
    }
}
