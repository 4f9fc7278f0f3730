package org.doublesens.api.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.api.cohorts.Filing.EMMA;
import static org.doublesens.api.cohorts.Filing.HEADER;
import static org.doublesens.api.cohorts.Filing.LINA;
import static org.doublesens.api.cohorts.Filing.ROSTER;
import static org.doublesens.api.cohorts.Filing.WALTER;
import static org.doublesens.api.cohorts.Filing.id;
import static org.doublesens.api.cohorts.Filing.many;
import static org.doublesens.program.Somebody.SPRING;

import java.util.List;
import org.doublesens.program.Appointment;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Gate;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Posture;
import org.junit.jupiter.api.Test;

/// Who comes and who goes by a roster.
final class JoinersAndLeaversTest {
    private final Office office = new Office();
    private final Filing filing = new Filing(office);

    @Test
    void asksBackBeforeAHeaderAloneEmptiesASmallCohort() {
        filing.inPhase(Phase.INTAKE, HEADER + many(4));

        assertThat(filing.csv(ROSTER + "?mode=full", HEADER).status()).isEqualTo(409);
        assertThat(office.memory.participants(SPRING)).allMatch(Participant::isActive);
        assertThat(filing.csv(ROSTER + "?mode=full", HEADER + many(3)).status()).isEqualTo(200);
    }

    @Test
    void remembersWhoLetPeopleGoAndWhoSentTheFile() {
        filing.inPhase(Phase.INTAKE, HEADER + LINA + WALTER);

        filing.csv(ROSTER, HEADER + WALTER.replace(";1\n", ";0\n"));

        assertThat(office.memory.all(SPRING, Audit.class))
                .filteredOn(act -> act.what().equals("left") || act.what().equals("sync-roster"))
                .isNotEmpty()
                .noneMatch(act -> act.who().equals("organiser"))
                .extracting(Audit::who)
                .containsOnly("hr-system");
    }

    @Test
    void letsNobodyGoForBeingMissingUnlessTheRosterIsFull() {
        filing.inPhase(Phase.INTAKE, HEADER + LINA + WALTER);

        filing.csv(ROSTER, HEADER + LINA);
        assertThat(filing.person("2").isActive()).isTrue();

        filing.csv(ROSTER + "?mode=full", HEADER + LINA);
        assertThat(filing.person("2").standing()).isEqualTo(Participant.Standing.LEFT);
    }

    @Test
    void letsThoseGoWhoAreSaidToBeGone() {
        filing.inPhase(Phase.INTAKE, HEADER + LINA + WALTER);

        filing.csv(ROSTER, HEADER + WALTER.replace(";1\n", ";0\n"));

        assertThat(filing.person("2").standing()).isEqualTo(Participant.Standing.LEFT);
    }

    @Test
    void invitesWhoeverJoinsDuringTheIntakeAndWaitsForThemToo() {
        filing.inPhase(Phase.INTAKE, HEADER + LINA + WALTER);
        office.memory.save(SPRING, Changes.NONE.once(Gate.of(Gate.SKILLS, 2)));

        filing.csv(ROSTER, HEADER + EMMA);

        assertThat(gate(Gate.SKILLS).missing()).isEqualTo(3);
        assertThat(office.letters()).contains("skills-invitation#" + id("3"));
        assertThat(office.memory.all(SPRING, Appointment.class))
                .anyMatch(due -> due.act() == Appointment.Act.REMIND_SKILLS
                        && due.subject().equals(id("3")));
    }

    @Test
    void givesALateJoinerADeadlineOfTheirOwn() {
        filing.inPhase(Phase.EXCHANGES, HEADER + LINA + WALTER);

        filing.csv(ROSTER, HEADER + EMMA);

        assertThat(filing.person("3").extendedTo()).isEqualTo("2027-01-11");
        assertThat(office.memory.all(SPRING, Appointment.class))
                .anyMatch(due -> due.act() == Appointment.Act.END_EXTENSION
                        && due.subject().equals(id("3")));
        assertThat(office.letters()).contains("skills-invitation#" + id("3"));
    }

    @Test
    void writesToNobodyWhileTheCohortIsOnlyPrepared() {
        filing.inPhase(Phase.DRAFT, HEADER + LINA + WALTER);

        filing.csv(ROSTER + "?mode=full", HEADER + LINA + EMMA);

        assertThat(office.letters()).isEmpty();
        assertThat(office.memory.participants(SPRING))
                .extracting(one -> one.profile().firstName())
                .containsExactlyInAnyOrder("Lina", "Emma");
    }

    @Test
    void endsALeaversPairKindlyAndLetsThePartnerComeFirst() {
        filing.inPhase(Phase.EXCHANGES, HEADER + LINA + WALTER + EMMA);
        var pair = meeting("1", "2");

        filing.csv(ROSTER + "?mode=full", HEADER + LINA + EMMA);

        assertThat(office.memory
                        .find(SPRING, Pair.class, pair.id())
                        .orElseThrow()
                        .state())
                .isEqualTo(Pair.State.ENDED);
        assertThat(filing.person("1").standing()).isEqualTo(Participant.Standing.WAITING);
        assertThat(office.letters()).contains("partner-withdrew#" + pair.id() + "#" + id("1"), "goodbye#" + id("2"));
    }

    @Test
    void doesNotBringBackWhoLeftOrWasErased() {
        filing.inPhase(Phase.INTAKE, HEADER + LINA + WALTER + EMMA);
        filing.rewrite(filing.person("1").standing(Participant.Standing.LEFT));
        filing.rewrite(filing.person("2").erased());

        var synced = filing.csv(ROSTER, HEADER + LINA + WALTER + EMMA);

        assertThat(synced.json().at("/counts/gone").asInt()).isEqualTo(2);
        assertThat(filing.person("1").standing()).isEqualTo(Participant.Standing.LEFT);
        assertThat(filing.person("2").profile().email()).isEmpty();
    }

    @Test
    void asksBackBeforeHalfACohortLeaves() {
        filing.inPhase(Phase.INTAKE, HEADER + many(40));

        var refused = filing.csv(ROSTER + "?mode=full", HEADER + many(20));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().path("type").asText()).endsWith("too-many-leavers");
        assertThat(office.memory.participants(SPRING)).allMatch(Participant::isActive);

        assertThat(filing.csv(ROSTER + "?mode=full&leavers=20", HEADER + many(20))
                        .status())
                .isEqualTo(200);
        assertThat(office.memory.participants(SPRING).stream().filter(Participant::isActive))
                .hasSize(20);
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
                        .update(filing.person(junior).standing(Participant.Standing.PAIRED))
                        .update(filing.person(senior).standing(Participant.Standing.PAIRED)));
        return pair;
    }

    private Gate gate(String name) {
        return office.memory.find(SPRING, Gate.class, name).orElseThrow();
    }
}
