package org.doublesens.api.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doublesens.program.Appointment;
import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Audit;
import org.doublesens.program.Entry;
import org.doublesens.program.Gate;
import org.doublesens.program.Letter;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.Posture;
import org.doublesens.program.Showing;
import org.doublesens.program.Skill;
import org.doublesens.program.Somebody;
import org.doublesens.program.Words;
import org.junit.jupiter.api.Test;

/// What the organiser does to the whole cohort from the console: asked once more, done once, and kept with its reason.
final class SteeringTest {
    private static final LocalDate CLOSES = LocalDate.of(2027, 1, 15);

    @Test
    void aPreparedCohortIsLaunchedOnceAfterAConfirmation() {
        var cabinet = prepared();
        var cookie = cabinet.enter();

        assertThat(cabinet.get(cookie, "").page().select("a.button").eachAttr("href"))
                .containsExactly("/console/spring/steer/launch?lang=fr");
        assertThat(cabinet.get(cookie, "steer/launch").page().select(".warned").text())
                .contains("2 personnes");
        assertThat(cabinet.started()).isEmpty();

        assertThat(does(cabinet, cookie, "launch", Map.of("why", "Tout est relu")))
                .endsWith("done=launched");
        assertThat(does(cabinet, cookie, "launch", Map.of())).endsWith("done=already");
        assertThat(cabinet.started()).isNotEmpty().containsOnly("start spring");
        assertThat(kept(cabinet, Audit.class))
                .filteredOn(line -> line.what().equals("launch-cohort"))
                .singleElement()
                .returns("Tout est relu", Audit::why);
    }

    @Test
    void whatALaunchStillMissesIsSaidOnThePage() {
        var cabinet = new Cabinet();
        cabinet.keep(Somebody.cohort().in(Phase.DRAFT).preparing(), Somebody.junior("lina"));
        var cookie = cabinet.enter();

        var refused = cabinet.post(cookie, "steer/launch", Map.of("proof", cabinet.proof(cookie)), Map.of());

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().select("[role=alert] li").eachText())
                .containsExactly("Il manque au moins une personne du côté senior.");
        assertThat(cabinet.started()).isEmpty();
    }

    @Test
    void aPauseTellsEverybodyAndTheComebackToo() {
        var cabinet = inIntake();
        var cookie = cabinet.enter();

        assertThat(does(cabinet, cookie, "pause", Map.of("why", "Semaine de fermeture")))
                .endsWith("done=paused");
        assertThat(cabinet.cohort().rests()).isTrue();
        assertThat(letters(cabinet, Words.ProgramPaused.class)).isEqualTo(2);
        var home = cabinet.get(cookie, "").page();
        assertThat(home.select("header .tag").text()).isEqualTo("en pause");
        assertThat(home.select("main a[href*=steer]").eachAttr("href"))
                .containsExactly("/console/spring/steer/resume?lang=fr", "/console/spring/steer/cancel?lang=fr");

        assertThat(does(cabinet, cookie, "resume", Map.of())).endsWith("done=resumed");
        assertThat(cabinet.cohort().rests()).isFalse();
        assertThat(letters(cabinet, Words.ProgramResumed.class)).isEqualTo(2);
    }

    @Test
    void aDeadlineMovesToALaterWorkingDayAndNothingElseIsTaken() {
        var cabinet = inIntake();
        var cookie = cabinet.enter();

        for (var day : List.of("2027-01-15", "2027-01-17", "2028-01-17", "tomorrow", "")) {
            var refused = cabinet.post(
                    cookie,
                    "steer/extend",
                    Map.of("proof", cabinet.proof(cookie), "until", day, "why", "Beaucoup d'absences"),
                    Map.of());
            assertThat(refused.status()).as(day).isIn(422, 303);
            if (refused.status() == 422) {
                assertThat(refused.page().select("[role=alert] li")).as(day).isNotEmpty();
                assertThat(refused.page().select("#why").attr("value")).isEqualTo("Beaucoup d'absences");
            }
        }
        assertThat(closing(cabinet)).isEqualTo(CLOSES);

        assertThat(does(cabinet, cookie, "extend", Map.of("until", "2027-01-20", "why", "Beaucoup d'absences")))
                .endsWith("done=stage-extended");
        assertThat(closing(cabinet)).isEqualTo(LocalDate.of(2027, 1, 20));
        assertThat(cabinet.get(cookie, "audit").page().select("tbody").text())
                .contains("Étape prolongée", "Beaucoup d’absences".replace('’', '\''));
    }

    @Test
    void aCancelledProgramStopsForGoodAndSaysSoInTheOrganisersWords() {
        var cabinet = inIntake();
        var cookie = cabinet.enter();

        assertThat(does(cabinet, cookie, "cancel", Map.of("word", "Le site ferme.", "why", "Fermeture")))
                .endsWith("done=cancelled");

        assertThat(cabinet.cohort().phase()).isEqualTo(Phase.CANCELLED);
        assertThat(cabinet.started()).containsExactly("stop spring");
        assertThat(kept(cabinet, Letter.class))
                .extracting(Letter::words)
                .contains(new Words.ProgramCancelled("Le site ferme."));
        assertThat(cabinet.get(cookie, "").page().select("main a[href*=steer]")).isEmpty();
        assertThat(cabinet.get(cookie, "steer/pause").status()).isEqualTo(404);
        assertThat(does(cabinet, cookie, "pause", Map.of())).endsWith("done=too-late");
    }

    @Test
    void nothingHappensWithoutTheProofOrByLooking() {
        var cabinet = inIntake();
        var cookie = cabinet.enter();
        var before = cabinet.everything();

        for (var act : List.of("launch", "pause", "resume", "extend", "end", "cancel")) {
            assertThat(cabinet.post(cookie, "steer/" + act, Map.of("until", "2027-01-20"), Map.of())
                            .status())
                    .as(act)
                    .isEqualTo(403);
            cabinet.get(cookie, "steer/" + act, "until=2027-01-20&proof=" + cabinet.proof(cookie));
        }
        assertThat(cabinet.post(cookie, "skills/map", Map.of("text", "la broderie"), Map.of())
                        .status())
                .isEqualTo(403);

        assertThat(cabinet.everything()).isEqualTo(before);
        assertThat(cabinet.started()).isEmpty();
    }

    @Test
    void theRolesTurnOnceAMonthByHandAndTheReasonIsKept() {
        var cabinet = inDecember();
        var cookie = cabinet.enter();

        assertThat(cabinet.get(cookie, "rounds").page().select("a[href*='rounds/swap']"))
                .hasSize(1);
        assertThat(cabinet.get(cookie, "rounds/swap").page().select(".warned").text())
                .contains("2 personnes");
        var fields = Map.of("proof", cabinet.proof(cookie), "why", "Le planificateur dormait");
        assertThat(cabinet.post(cookie, "rounds/swap", fields, Map.of()).location())
                .endsWith("done=roles-swapped");
        assertThat(cabinet.post(cookie, "rounds/swap", fields, Map.of()).location())
                .endsWith("done=already");

        assertThat(kept(cabinet, Pair.class)).singleElement().returns(Posture.SENIOR_MENTORS, Pair::posture);
        assertThat(letters(cabinet, Words.RoleSwapped.class)).isEqualTo(2);
        assertThat(kept(cabinet, Audit.class)).extracting(Audit::why).contains("Le planificateur dormait");
    }

    @Test
    void aTextInSomebodysOwnWordsGetsItsPlaceInTheCatalogue() {
        var cabinet = inIntake();
        cabinet.keep(
                saying(Somebody.answering(Somebody.junior("zoe"), List.of("ai.prompting"), List.of("skill.lead"))));
        var cookie = cabinet.enter();
        var proof = cabinet.proof(cookie);
        var link = cabinet.get(cookie, "skills").page().select("a[href*='skills/map']");
        assertThat(link.attr("href")).isEqualTo("/console/spring/skills/map?lang=fr&text=La+dataviz");
        assertThat(cabinet.get(cookie, "skills/map", "text=La+dataviz").heading())
                .contains("La dataviz");
        assertThat(cabinet.get(cookie, "skills/map", "text=autre").status()).isEqualTo(404);

        var incomplete = cabinet.post(
                cookie, "skills/map", Map.of("proof", proof, "text", "La dataviz", "skill", "no.such"), Map.of());
        assertThat(incomplete.status()).isEqualTo(422);

        var fields = Map.of("proof", proof, "text", "La dataviz", "skill", "data.viz", "as", "OFFER", "level", "4");
        var done = cabinet.post(cookie, "skills/map", fields, Map.of());

        assertThat(done.location()).endsWith("skills?lang=fr&done=skill-mapped");
        assertThat(kept(cabinet, Participant.class))
                .filteredOn(person -> person.id().equals("zoe"))
                .singleElement()
                .satisfies(zoe -> assertThat(zoe.intake()).isNotNull().satisfies(said -> {
                    assertThat(said.freeSkills()).isEmpty();
                    assertThat(said.offers()).hasSize(2);
                }));
        assertThat(cabinet.get(cookie, "skills").page().select("a[href*='skills/map']"))
                .isEmpty();
    }

    private static Cabinet prepared() {
        var cabinet = new Cabinet();
        cabinet.keep(Somebody.cohort().in(Phase.DRAFT).preparing(), Somebody.junior("lina"), Somebody.senior("walter"));
        return cabinet;
    }

    private static Cabinet inIntake() {
        var cabinet = new Cabinet();
        cabinet.keep(
                Somebody.cohort().in(Phase.INTAKE),
                Somebody.junior("lina"),
                Somebody.senior("walter"),
                Gate.of(Gate.SKILLS, 2),
                new Appointment(CLOSES.atTime(17, 0).toInstant(ZoneOffset.UTC), Act.CLOSE_GATE, Gate.SKILLS));
        return cabinet;
    }

    /// The first month is over, and nothing has turned the pair since.
    private static Cabinet inDecember() {
        var december = YearMonth.of(2026, 12);
        var lina = Cabinet.pledged(Somebody.junior("lina"), "ai.prompting", "skill.lead");
        var walter = Cabinet.pledged(Somebody.senior("walter"), "skill.lead", "ai.prompting");
        var cabinet = new Cabinet();
        cabinet.keep(
                Somebody.cohort().startingRoundsIn(december).in(Phase.EXCHANGES),
                lina.standing(Participant.Standing.PAIRED),
                walter.standing(Participant.Standing.PAIRED),
                new Pair(
                        Pair.idOf(List.of(lina.participantId()), walter.participantId()),
                        0,
                        List.of(lina.participantId()),
                        walter.participantId(),
                        Posture.JUNIOR_MENTORS,
                        Pair.State.MEETING,
                        List.of(new Showing(new Skill("ai.prompting"), 1, 1, 4)),
                        List.of(new Showing(new Skill("skill.lead"), 1, 1, 4)),
                        900,
                        december,
                        december));
        return cabinet;
    }

    private static Participant saying(Participant person) {
        return Somebody.saying(person, said -> said.freeSkills(List.of("La dataviz")));
    }

    /// Sends the form of that act, and says where it leads.
    private static String does(Cabinet cabinet, String cookie, String act, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("proof", cabinet.proof(cookie));
        return cabinet.post(cookie, "steer/" + act, all, Map.of()).location();
    }

    private static LocalDate closing(Cabinet cabinet) {
        return kept(cabinet, Appointment.class).stream()
                .filter(due -> due.act() == Act.CLOSE_GATE)
                .map(due -> LocalDate.ofInstant(due.at(), ZoneOffset.UTC))
                .findFirst()
                .orElseThrow();
    }

    private static long letters(Cabinet cabinet, Class<? extends Words> kind) {
        return kept(cabinet, Letter.class).stream()
                .filter(letter -> kind.isInstance(letter.words()))
                .count();
    }

    private static <E extends Entry> List<E> kept(Cabinet cabinet, Class<E> kind) {
        return cabinet.everything().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
