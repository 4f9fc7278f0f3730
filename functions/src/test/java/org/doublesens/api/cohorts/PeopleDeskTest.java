package org.doublesens.api.cohorts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.doublesens.program.Somebody.SPRING;
import static org.doublesens.program.Somebody.answering;
import static org.doublesens.program.Somebody.junior;
import static org.doublesens.program.Somebody.senior;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.intake.AnswerSkills;
import org.doublesens.intake.CloseSkills;
import org.doublesens.intake.CollectSkills;
import org.doublesens.program.Appointment;
import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Gate;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.Somebody;
import org.junit.jupiter.api.Test;

/// What HR says about one person.
final class PeopleDeskTest {
    private static final Instant FIRST = Instant.parse("2027-01-04T08:00:00Z");

    private final Office office = new Office();

    @Test
    void givesOnePersonMoreTimeWithoutHoldingTheOthers() {
        intake();

        office.post("/cohorts/spring/participants/lina/extend", "{\"until\": \"2027-02-01\"}");
        office.now = Instant.parse("2027-01-18T16:00:00Z");
        new CloseSkills(office.store, office.clock()).run(new CloseSkills.Request(SPRING));

        assertThat(closing(Gate.SKILLS)).isEqualTo(Instant.parse("2027-01-18T16:00:00Z"));
        assertThat(person("lina").standing()).isEqualTo(Participant.Standing.INVITED);
        assertThat(person("walter").standing()).isEqualTo(Participant.Standing.SILENT);
        assertThat(letters()).contains("skills-reminder#until-2027-02-01#lina");
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
                .answer(SPRING, person("lina").participantId(), said);

        assertThat(office.memory
                        .find(SPRING, Gate.class, Gate.PLEDGES)
                        .orElseThrow()
                        .missing())
                .isEqualTo(2);
    }

    @Test
    void writesOnceMoreWhatSomebodyIsAskedOnceADay() {
        intake();

        assertThat(office.post("/cohorts/spring/participants/lina/resend", "").status())
                .isEqualTo(200);
        assertThat(office.post("/cohorts/spring/participants/lina/resend", "{}")
                        .json()
                        .path("outcome")
                        .asText())
                .isEqualTo("already");
        assertThat(letters()).contains("skills-invitation#again-2027-01-04#lina");
    }

    @Test
    void correctsOnlyWhatTheOrganiserSaw() {
        intake();
        var path = "/cohorts/spring/participants/lina";
        var etag = office.get(path).header("etag").orElseThrow();

        assertThat(edit(path, Map.of()).status()).isEqualTo(428);
        assertThat(edit(path, Map.of("If-Match", "\"99\"")).status()).isEqualTo(412);
        assertThat(edit(path, Map.of("If-Match", etag)).status()).isEqualTo(200);
        assertThat(edit(path, Map.of("If-Match", etag)).status()).isEqualTo(412);
        assertThat(person("lina").profile().team()).isEqualTo("Ops");
        assertThat(office.call("PATCH", path, "{\"rank\": \"x\", \"nick\": 1}", Map.of("If-Match", "*"), Office.BOTH)
                        .codes())
                .containsExactly("/nick unknown-field", "/rank not-a-whole-number");
    }

    @Test
    void addsSomebodyLateLetsThemGoAndErasesThem() {
        intake();

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
        intake();
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
        intake();
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

    /// Lina and Walter are invited on the first Monday.
    private void intake() {
        office.now = FIRST;
        office.memory.save(
                SPRING,
                Changes.NONE
                        .once(Somebody.cohort().in(Phase.DRAFT))
                        .once(junior("lina"))
                        .once(senior("walter")));
        new CollectSkills(office.store, office.clock(), new FrenchWorkingDays()).run(new CollectSkills.Request(SPRING));
    }

    private Office.Reply edit(String path, Map<String, String> headers) {
        return office.call("PATCH", path, "{\"team\": \"Ops\"}", headers, Office.BOTH);
    }

    private static String entry(String id, String side) {
        return Orders.person(id, "p" + id + "@example.org", side, "");
    }

    private Participant person(String name) {
        return office.memory.find(SPRING, Participant.class, name).orElseThrow();
    }

    private Instant closing(String gate) {
        return office.memory.all(SPRING, Appointment.class).stream()
                .filter(due -> due.act() == Act.CLOSE_GATE && due.subject().equals(gate))
                .map(Appointment::at)
                .findFirst()
                .orElseThrow();
    }

    private List<String> letters() {
        return office.memory.all(SPRING, Letter.class).stream().map(Letter::id).toList();
    }
}
