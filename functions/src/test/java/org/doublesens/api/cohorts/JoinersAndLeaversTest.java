package org.doublesens.api.cohorts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.SPRING;

import java.util.ArrayList;
import java.util.List;
import org.doublesens.program.Appointment;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Gate;
import org.doublesens.program.Letter;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Posture;
import org.doublesens.program.Somebody;
import org.junit.jupiter.api.Test;

/// Who comes and who goes by a roster.
final class JoinersAndLeaversTest {
    private static final String HEADER = "external_id;email;first_name;last_name;level;population;team;active\n";
    private static final String LINA = "1;lina@example.org;Lina;Benali;2;junior;Data;1\n";
    private static final String WALTER = "2;walter@example.org;Walter;Roy;8;senior;Sales;1\n";
    private static final String EMMA = "3;emma@example.org;Emma;Petit;8;senior;Legal;1\n";
    private static final String ROSTER = "/cohorts/spring/roster";

    private final Office office = new Office();

    @Test
    void asksBackBeforeAHeaderAloneEmptiesASmallCohort() {
        inPhase(Phase.INTAKE, HEADER + many(4));

        assertThat(csv(ROSTER + "?mode=full", HEADER).status()).isEqualTo(409);
        assertThat(office.memory.participants(SPRING)).allMatch(Participant::isActive);
        assertThat(csv(ROSTER + "?mode=full", HEADER + many(3)).status()).isEqualTo(200);
    }

    @Test
    void remembersWhoLetPeopleGoAndWhoSentTheFile() {
        inPhase(Phase.INTAKE, HEADER + LINA + WALTER);

        csv(ROSTER, HEADER + WALTER.replace(";1\n", ";0\n"));

        assertThat(office.memory.all(SPRING, Audit.class))
                .filteredOn(act -> act.what().equals("left") || act.what().equals("sync-roster"))
                .isNotEmpty()
                .noneMatch(act -> act.who().equals("organiser"))
                .extracting(Audit::who)
                .containsOnly("hr-system");
    }

    @Test
    void letsNobodyGoForBeingMissingUnlessTheRosterIsFull() {
        inPhase(Phase.INTAKE, HEADER + LINA + WALTER);

        csv(ROSTER, HEADER + LINA);
        assertThat(person("2").isActive()).isTrue();

        csv(ROSTER + "?mode=full", HEADER + LINA);
        assertThat(person("2").standing()).isEqualTo(Participant.Standing.LEFT);
    }

    @Test
    void letsThoseGoWhoAreSaidToBeGone() {
        inPhase(Phase.INTAKE, HEADER + LINA + WALTER);

        csv(ROSTER, HEADER + WALTER.replace(";1\n", ";0\n"));

        assertThat(person("2").standing()).isEqualTo(Participant.Standing.LEFT);
    }

    @Test
    void invitesWhoeverJoinsDuringTheIntakeAndWaitsForThemToo() {
        inPhase(Phase.INTAKE, HEADER + LINA + WALTER);
        office.memory.save(SPRING, Changes.NONE.once(Gate.of(Gate.SKILLS, 2)));

        csv(ROSTER, HEADER + EMMA);

        assertThat(gate(Gate.SKILLS).missing()).isEqualTo(3);
        assertThat(letters()).contains("skills-invitation#" + id("3"));
        assertThat(office.memory.all(SPRING, Appointment.class))
                .anyMatch(due -> due.act() == Appointment.Act.REMIND_SKILLS
                        && due.subject().equals(id("3")));
    }

    @Test
    void givesALateJoinerADeadlineOfTheirOwn() {
        inPhase(Phase.EXCHANGES, HEADER + LINA + WALTER);

        csv(ROSTER, HEADER + EMMA);

        assertThat(person("3").extendedTo()).isEqualTo("2027-01-11");
        assertThat(office.memory.all(SPRING, Appointment.class))
                .anyMatch(due -> due.act() == Appointment.Act.END_EXTENSION
                        && due.subject().equals(id("3")));
        assertThat(letters()).contains("skills-invitation#" + id("3"));
    }

    @Test
    void writesToNobodyWhileTheCohortIsOnlyPrepared() {
        inPhase(Phase.DRAFT, HEADER + LINA + WALTER);

        csv(ROSTER + "?mode=full", HEADER + LINA + EMMA);

        assertThat(letters()).isEmpty();
        assertThat(office.memory.participants(SPRING))
                .extracting(one -> one.profile().firstName())
                .containsExactlyInAnyOrder("Lina", "Emma");
    }

    @Test
    void endsALeaversPairKindlyAndLetsThePartnerComeFirst() {
        inPhase(Phase.EXCHANGES, HEADER + LINA + WALTER + EMMA);
        var pair = meeting("1", "2");

        csv(ROSTER + "?mode=full", HEADER + LINA + EMMA);

        assertThat(office.memory
                        .find(SPRING, Pair.class, pair.id())
                        .orElseThrow()
                        .state())
                .isEqualTo(Pair.State.ENDED);
        assertThat(person("1").standing()).isEqualTo(Participant.Standing.WAITING);
        assertThat(letters()).contains("partner-withdrew#" + pair.id() + "#" + id("1"), "goodbye#" + id("2"));
    }

    @Test
    void doesNotBringBackWhoLeftOrWasErased() {
        inPhase(Phase.INTAKE, HEADER + LINA + WALTER + EMMA);
        rewrite(person("1").standing(Participant.Standing.LEFT));
        rewrite(person("2").erased());

        var synced = csv(ROSTER, HEADER + LINA + WALTER + EMMA);

        assertThat(synced.json().at("/counts/gone").asInt()).isEqualTo(2);
        assertThat(person("1").standing()).isEqualTo(Participant.Standing.LEFT);
        assertThat(person("2").profile().email()).isEmpty();
    }

    @Test
    void asksBackBeforeHalfACohortLeaves() {
        inPhase(Phase.INTAKE, HEADER + many(40));

        var refused = csv(ROSTER + "?mode=full", HEADER + many(20));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("type").asText()).endsWith("too-many-leavers");
        assertThat(office.memory.participants(SPRING)).allMatch(Participant::isActive);

        assertThat(csv(ROSTER + "?mode=full&leavers=20", HEADER + many(20)).status())
                .isEqualTo(200);
        assertThat(office.memory.participants(SPRING).stream().filter(Participant::isActive))
                .hasSize(20);
    }

    private void inPhase(Phase phase, String csv) {
        office.memory.save(SPRING, Changes.NONE.once(Somebody.cohort().in(Phase.DRAFT)));
        assertThat(csv(ROSTER, csv).status()).isEqualTo(200);
        office.memory.save(
                SPRING, Changes.NONE.update(office.memory.cohort(SPRING).in(phase)));
    }

    private Pair meeting(String junior, String senior) {
        var lina = new ParticipantId(id(junior));
        var walter = new ParticipantId(id(senior));
        var pair = new Pair(
                Pair.idOf(List.of(lina), walter),
                0,
                List.of(lina),
                walter,
                Posture.JUNIOR_MENTORS,
                Pair.State.MEETING,
                List.of(),
                List.of(),
                900,
                Lived.FEBRUARY,
                Lived.FEBRUARY);
        office.memory.save(
                SPRING,
                Changes.NONE
                        .once(pair)
                        .update(person(junior).standing(Participant.Standing.PAIRED))
                        .update(person(senior).standing(Participant.Standing.PAIRED)));
        return pair;
    }

    private static String many(int count) {
        var rows = new StringBuilder();
        for (var at = 100; at < 100 + count; at++) {
            rows.append("%d;p%d@example.org;P;Q;%d;%s;;1\n"
                    .formatted(at, at, at % 2 == 0 ? 2 : 8, at % 2 == 0 ? "junior" : "senior"));
        }
        return rows.toString();
    }

    private Office.Reply csv(String path, String text) {
        return office.upload(path, "text/csv", text.getBytes(UTF_8));
    }

    private void rewrite(Participant person) {
        office.memory.save(SPRING, Changes.NONE.update(person));
    }

    private Participant person(String externalId) {
        return office.memory.find(SPRING, Participant.class, id(externalId)).orElseThrow();
    }

    private Gate gate(String name) {
        return office.memory.find(SPRING, Gate.class, name).orElseThrow();
    }

    private List<String> letters() {
        return new ArrayList<>(
                office.memory.all(SPRING, Letter.class).stream().map(Letter::id).toList());
    }

    private static String id(String externalId) {
        return ParticipantId.of(SPRING, externalId).value();
    }
}
