package org.doublesens.api.cohorts;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.SPRING;
import static org.doublesens.program.Somebody.answering;
import static org.doublesens.program.Somebody.junior;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doublesens.gates.KeepAppointments;
import org.doublesens.gates.WakeMachine;
import org.doublesens.program.Appointment;
import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Changes;
import org.doublesens.program.Gate;
import org.doublesens.program.Intake;
import org.doublesens.program.Offer;
import org.doublesens.program.Phase;
import org.doublesens.program.Skill;
import org.doublesens.program.Somebody;
import org.junit.jupiter.api.Test;

/// The organiser prepares, launches, pauses, prolongs, ends and cancels a cohort.
final class SteeringDeskTest {
    private final Office office = new Office();

    @Test
    void preparesACohortAndLaunchesItWhenBothSidesAreThere() {
        var prepared = office.post("/cohorts", Orders.of().replace("\"participants\": []", "\"launch\": false"));
        var path = prepared.header("location").orElseThrow();
        assertThat(office.started).isEmpty();

        var early = office.post(path + "/launch", "");
        assertThat(early.codes()).containsExactly("/participants no-junior", "/participants no-senior");

        office.post(path + "/participants", entry("1", "JUNIOR"));
        office.post(path + "/participants", entry("2", "SENIOR"));
        var launched = office.post(path + "/launch", "", "key");
        assertThat(launched.status()).isEqualTo(202);
        assertThat(launched.header("location")).contains(path);
        assertThat(office.started).hasSize(1);
        assertThat(office.get(path).json().path("launched").asText()).isEqualTo("2027-01-02T10:00:00Z");
        assertThat(office.post(path + "/launch", "", "key").body()).isEqualTo(launched.body());
    }

    @Test
    void startsTheMachineWhenALaunchThatWasCutOffIsAskedForAgain() {
        var path = office.post("/cohorts", Orders.of().replace("\"participants\": []", "\"launch\": false"))
                .header("location")
                .orElseThrow();
        office.post(path + "/participants", entry("1", "JUNIOR"));
        office.post(path + "/participants", entry("2", "SENIOR"));
        office.conductorIsDown = true;
        assertThat(office.post(path + "/launch", "").status()).isEqualTo(500);

        office.conductorIsDown = false;
        assertThat(office.post(path + "/launch", "").status()).isEqualTo(202);
        assertThat(office.started).hasSize(1);
    }

    @Test
    void standsStillAndGoesOnWithEveryDeadlineMoved() {
        office.inviteLinaAndWalter();
        office.store.await(SPRING, Gate.SKILLS, "token", null);
        office.now = Instant.parse("2027-01-07T10:00:00Z");

        assertThat(office.post("/cohorts/spring/pause", "{\"why\": \"strike\"}").status())
                .isEqualTo(200);
        assertThat(office.letters()).contains("program-paused#2027-01-07T10:00:00Z#lina");
        office.now = Instant.parse("2027-01-21T10:00:00Z");
        var kept = new KeepAppointments(office.store, office.clock(), any -> Map.of())
                .run(new KeepAppointments.Request(SPRING, Gate.SKILLS));
        assertThat(kept.kept()).isZero();
        assertThat(kept.closed()).isFalse();
        office.memory.save(SPRING, Changes.NONE.open(Gate.SKILLS));
        new WakeMachine(office.store, office).look(SPRING, Gate.SKILLS);

        assertThat(office.post("/cohorts/spring/resume", "").status()).isEqualTo(200);

        assertThat(office.closing(Gate.SKILLS)).isEqualTo(Instant.parse("2027-02-01T16:00:00Z"));
        assertThat(days(Act.REMIND_SKILLS, "lina"))
                .containsExactly(LocalDate.of(2027, 1, 21), LocalDate.of(2027, 1, 27), LocalDate.of(2027, 2, 1));
        assertThat(office.letters()).contains("program-resumed#2027-01-07T10:00:00Z#lina");
        assertThat(office.memory.cohort(SPRING).rests()).isFalse();
        assertThat(office.memory
                        .find(SPRING, Gate.class, Gate.SKILLS)
                        .orElseThrow()
                        .woken())
                .isTrue();
        assertThat(office.post("/cohorts/spring/resume", "")
                        .json()
                        .path("outcome")
                        .asText())
                .isEqualTo("already");
    }

    @Test
    void movesNothingTwiceWhereGoingOnWasCutOff() {
        office.inviteLinaAndWalter();
        office.now = Instant.parse("2027-01-07T10:00:00Z");
        office.post("/cohorts/spring/pause", "");
        var before = office.memory.all(SPRING, Appointment.class).stream()
                .filter(due -> due.act() == Act.REMIND_SKILLS || due.act() == Act.CLOSE_GATE)
                .toList();
        office.now = Instant.parse("2027-01-21T10:00:00Z");
        office.memory.save(
                SPRING,
                Changes.NONE
                        .remove(before.getLast())
                        .once(new Appointment(
                                Instant.parse("2027-02-01T16:00:00Z"),
                                before.getLast().act(),
                                before.getLast().subject()))
                        .put(Gate.of(Gate.RESUMING, before.size() - 1)));

        office.post("/cohorts/spring/resume", "");

        assertThat(office.closing(Gate.SKILLS)).isEqualTo(Instant.parse("2027-02-01T16:00:00Z"));
        assertThat(days(Act.REMIND_SKILLS, "lina")).contains(LocalDate.of(2027, 2, 1));
        assertThat(office.memory.find(SPRING, Gate.class, Gate.RESUMING)).isEmpty();
    }

    @Test
    void cancelsWithAWordToEverybodyAndStopsTheMachine() {
        office.inviteLinaAndWalter();

        var cancelled = office.post("/cohorts/spring/cancel", "{\"word\": \"Le site ferme.\"}");

        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(office.stopped).containsExactly("spring");
        assertThat(office.letters()).contains("program-cancelled#lina", "program-cancelled#walter");
        assertThat(office.memory.all(SPRING, Appointment.class)).isEmpty();
        assertThat(office.memory.cohort(SPRING).phase()).isEqualTo(Phase.CANCELLED);
        assertThat(office.post("/cohorts/spring/pause", "").status()).isEqualTo(409);
    }

    @Test
    void writesToNobodyOfACohortThatNeverBegan() {
        office.memory.save(
                SPRING, Changes.NONE.once(Somebody.cohort().in(Phase.DRAFT)).once(junior("lina")));

        office.post("/cohorts/spring/cancel", "");
        office.post("/cohorts/spring/cancel", "");

        assertThat(office.letters()).isEmpty();
    }

    @Test
    void endsTheExchangesEarly() {
        Lived.in(office, Phase.EXCHANGES);
        office.memory.save(SPRING, Changes.NONE.once(Gate.of(Gate.ofRound(Lived.FEBRUARY), 1)));

        var ended = office.post("/cohorts/spring/end", "{}");

        assertThat(ended.status()).isEqualTo(202);
        assertThat(office.memory.cohort(SPRING).rounds()).containsExactly(Lived.FEBRUARY);
        assertThat(office.memory
                        .find(SPRING, Gate.class, Gate.ofRound(Lived.FEBRUARY))
                        .orElseThrow()
                        .isOpen())
                .isTrue();
    }

    @Test
    void givesEverybodyMoreTimeAndTellsThoseWhoOweAnAnswer() {
        office.inviteLinaAndWalter();

        assertThat(office.post("/cohorts/spring/extend", "{\"until\": \"2027-01-23\"}")
                        .codes())
                .containsExactly("/until no-working-day");
        assertThat(office.post("/cohorts/spring/extend", "{\"until\": \"2027-01-25\"}")
                        .status())
                .isEqualTo(200);

        assertThat(office.closing(Gate.SKILLS)).isEqualTo(Instant.parse("2027-01-25T16:00:00Z"));
        assertThat(days(Act.REMIND_SKILLS, "lina")).contains(LocalDate.of(2027, 1, 25));
        assertThat(office.letters()).contains("skills-reminder#until-2027-01-25#lina");
        assertThat(office.memory.cohort(SPRING).timing().intakeDays()).isEqualTo(15);
    }

    /// Who has pledged and who still thinks: neither the answer, nor the letters, nor what is kept tells them apart.
    @Test
    void tellsByNoActWhoHasPledged() {
        var said = requireNonNull(
                answering(junior("lina"), List.of("ai.prompting"), List.of()).intake());
        var thinks = junior("lina").answering(said);
        var pledged = junior("mona").answering(said).pledging(office.now);
        office.memory.save(
                SPRING,
                Changes.NONE
                        .once(Somebody.cohort().in(Phase.AWARENESS))
                        .once(thinks)
                        .once(pledged)
                        .once(Gate.of(Gate.PLEDGES, 1)));

        assertThat(acts("mona")).isEqualTo(acts("lina").replace("lina", "mona"));
    }

    @Test
    void givesAFreeTextItsNameForEverybodyWhoWroteIt() {
        office.inviteLinaAndWalter();
        write("lina", "Notion");
        write("walter", " notion");

        assertThat(office.get("/cohorts/spring/skills/unmapped").body()).isEqualTo("{\"texts\":[\"Notion\"]}");
        assertThat(office.post(
                                "/cohorts/spring/skills/map",
                                "{\"text\": \"Notion\", \"skill\": \"x.y\", \"as\": \"OFFER\"}")
                        .codes())
                .containsExactly("/skill unknown-skill");
        var mapped = office.post(
                "/cohorts/spring/skills/map", "{\"text\": \"NOTION\", \"skill\": \"collab.tools\", \"as\": \"OFFER\"}");

        assertThat(mapped.body()).isEqualTo("{\"people\":2,\"full\":0}");
        assertThat(intakeOf("walter").offers()).contains(new Offer(new Skill("collab.tools"), 3));
        assertThat(intakeOf("lina").freeSkills()).isEmpty();
    }

    private String acts(String name) {
        var path = "/cohorts/spring/participants/" + name;
        return String.join(
                "\n",
                office.post(path + "/resend", "").body(),
                office.post(path + "/extend", "{\"until\": \"2027-02-01\"}").body(),
                office.get(path).json().path("extendedTo").asText(),
                office.get("/cohorts/spring/letters")
                        .json()
                        .path("letters")
                        .valueStream()
                        .filter(letter -> letter.path("participantId").asText().equals(name))
                        .toList()
                        .toString());
    }

    private void write(String name, String text) {
        var person = answering(office.person(name), List.of("ai.prompting"), List.of());
        var writing = Somebody.saying(
                person, said -> said.freeSkills(List.of(text.strip())).consented(Office.FIRST_MONDAY));
        office.memory.save(SPRING, Changes.NONE.update(writing));
    }

    private Intake intakeOf(String name) {
        return Objects.requireNonNull(office.person(name).intake());
    }

    private static String entry(String id, String side) {
        return Orders.person(id, "p" + id + "@example.org", side, "");
    }

    private List<LocalDate> days(Act act, String subject) {
        return office.memory.all(SPRING, Appointment.class).stream()
                .filter(due -> due.act() == act && due.subject().equals(subject))
                .map(due -> LocalDate.ofInstant(due.at(), Somebody.PARIS))
                .toList();
    }
}
