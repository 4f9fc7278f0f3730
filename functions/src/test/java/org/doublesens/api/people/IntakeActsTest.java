package org.doublesens.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doublesens.link.Purpose;
import org.doublesens.program.Gate;
import org.doublesens.program.Intake;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Somebody;
import org.junit.jupiter.api.Test;

/// What the intake form and the pledge commit, and that saying it twice is saying it once.
final class IntakeActsTest {
    @Test
    void notesTheIntakeAndOpensItAgain() {
        var house = new House(Phase.INTAKE);
        var token = house.token("nora", Purpose.SKILLS, "");

        var answer = house.post(token, goodIntake());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.heading()).isEqualTo("C’est noté, merci");
        assertThat(answer.page().text()).contains("Négociation", "Relier les équipes");
        var intake = intake(house, "nora");
        assertThat(intake.offers()).extracting(offer -> offer.skill().code()).containsExactly("skill.negotiate");
        assertThat(intake.wishes()).extracting(wish -> wish.skill().code()).containsExactly("ai.prompting", "data.viz");
        assertThat(intake.freeSkills()).containsExactly("Relier les équipes");
        assertThat(intake.halfDays()).hasSize(2);
        assertThat(intake.avoid()).containsExactly(new ParticipantId("walter"));
        assertThat(intake.texts().avoid()).isEqualTo("MARTIN Walter\nQuelqu'un d'inconnu");
        assertThat(gate(house, Gate.SKILLS)).isZero();
        assertThat(house.get(token, "")
                        .page()
                        .select("select[name=offer1] option[selected]")
                        .attr("value"))
                .isEqualTo("skill.negotiate");
        assertThat(house.post(token, goodIntake()).heading()).isEqualTo("C’était déjà noté");
        assertThat(gate(house, Gate.SKILLS)).isZero();
    }

    @Test
    void searchesTheCatalogueInEitherLanguageWithoutSavingOrLosingAnything() {
        var house = new House(Phase.INTAKE);
        var token = house.token("nora", Purpose.SKILLS, "");
        var before = house.everything();
        var typed = new HashMap<>(
                House.fields("sought", "VIDEO", "found", "", "offer1", "skill.negotiate", "situation", "Lundi"));

        var answer = house.post(token, typed);

        var page = answer.page();
        assertThat(answer.status()).isEqualTo(200);
        assertThat(page.select("[role=status]").text()).contains("Vidéo courte", "Rien n’est encore enregistré");
        assertThat(page.select("select[name=wish1] option").eachAttr("value"))
                .containsExactlyInAnyOrder("", "social.video", "culture.gaming", "skill.negotiate");
        assertThat(page.select("select[name=offer1] option[selected]").attr("value"))
                .isEqualTo("skill.negotiate");
        assertThat(page.select("textarea[name=situation]").text()).isEqualTo("Lundi");
        assertThat(page.select(".faults")).isEmpty();
        assertThat(house.everything()).isEqualTo(before);

        typed.put("sought", List.of("zythologie"));
        var nothing = house.post(token, typed).page();
        assertThat(nothing.select("[role=status]").text()).startsWith("Rien ne correspond à «\u202fzythologie\u202f»");
        assertThat(nothing.select("select[name=wish1] option")).hasSizeGreaterThan(30);
    }

    @Test
    void savesWithTheButtonThatSavesAndWhereTheSearchIsTheSameAsBefore() {
        var house = new House(Phase.INTAKE);
        var token = house.token("nora", Purpose.SKILLS, "");
        var unchanged = new HashMap<>(goodIntake());
        unchanged.put("sought", List.of("vidéo"));
        unchanged.put("found", List.of("vidéo"));

        assertThat(house.post(token, unchanged).heading()).isEqualTo("C’est noté, merci");

        var saved = new HashMap<>(goodIntake());
        saved.put("sought", List.of("autre chose"));
        saved.put("save", List.of("yes"));
        assertThat(house.post(token, saved).heading()).isEqualTo("C’était déjà noté");
    }

    @Test
    void tellsEveryMistakeOfTheIntakeAtOnceAndLosesNothingThatWasTyped() {
        var house = new House(Phase.INTAKE);
        var before = house.everything();

        var answer = house.post(
                house.token("nora", Purpose.SKILLS, ""),
                House.fields(
                        "offer1",
                        "no.such",
                        "offerLevel1",
                        "3",
                        "offer2",
                        "data.viz",
                        "wish1",
                        "data.viz",
                        "wishLevel1",
                        "1",
                        "wish2",
                        "data.viz",
                        "wishLevel2",
                        "2",
                        "zone",
                        "Mars/Olympus",
                        "situation",
                        "x".repeat(501),
                        "videoLink",
                        "javascript:alert(1)"));

        var page = answer.page();
        assertThat(answer.status()).isEqualTo(422);
        assertThat(page.title()).startsWith("À compléter");
        assertThat(page.select(".faults a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "#at-offer1",
                        "#at-offerLevel2",
                        "#at-wish2",
                        "#at-situation",
                        "#at-halfDays",
                        "#at-zone",
                        "#at-languages",
                        "#at-videoLink",
                        "#at-consent");
        for (var anchor : page.select(".faults a").eachAttr("href")) {
            assertThat(page.select(anchor.replace("#at-", "#fault-")))
                    .as(anchor)
                    .hasSize(1);
            assertThat(page.select(anchor)).as(anchor).hasSize(1);
        }
        assertThat(page.select("select[name=wish1] option[selected]").attr("value"))
                .isEqualTo("data.viz");
        assertThat(page.select("textarea[name=situation]").text()).hasSize(501);
        assertThat(house.everything()).isEqualTo(before);
    }

    @Test
    void asksForALevelOnlyWhereASkillIsChosenAlready() {
        var house = new House(Phase.INTAKE);
        var fields = new HashMap<>(goodIntake());
        fields.remove("offerLevel1");
        fields.remove("otherSkills");

        assertThat(house.post(house.token("nora", Purpose.SKILLS, ""), fields).faults())
                .containsExactly("#at-offerLevel1");
    }

    @Test
    void showsSettledAnswersOnceTheIntakeIsOver() {
        var house = new House(Phase.MATCHING);
        var before = house.everything();
        var token = house.token("omar", Purpose.SKILLS, "");

        assertThat(house.get(token, "").heading()).isEqualTo("Vos réponses sont arrêtées");
        assertThat(house.post(token, goodIntake()).status()).isEqualTo(410);
        assertThat(house.everything()).isEqualTo(before);
    }

    /// The letter that says why somebody waits asks for one more half-day.
    @Test
    void takesOtherAnswersFromWhoWaitsForAPartner() {
        var house = new House(Phase.EXCHANGES);
        house.keep(house.person("omar").pledging(House.NOW).standing(Standing.WAITING));
        var token = house.token("omar", Purpose.SKILLS, "");

        assertThat(house.get(token, "").page().select("form[data-purpose=skills]"))
                .hasSize(1);
        assertThat(house.post(token, goodIntake()).status()).isEqualTo(200);
        assertThat(house.person("omar").standing()).isEqualTo(Standing.WAITING);
        assertThat(house.store().all(Somebody.SPRING, Letter.class)).isEmpty();
    }

    @Test
    void notesAPledgeOnceAndKeepsASelfCheckNowhere() {
        var house = new House(Phase.AWARENESS);
        var token = house.token("omar", Purpose.PLEDGE, "");

        assertThat(house.post(token, House.fields("act", "pledge")).heading())
                .isEqualTo("Merci, votre engagement est noté");
        assertThat(house.person("omar").standing()).isEqualTo(Standing.PLEDGED);
        assertThat(gate(house, Gate.PLEDGES)).isEqualTo(1);
        assertThat(house.post(token, House.fields("act", "pledge")).heading())
                .isEqualTo("Votre engagement était déjà noté");
        assertThat(gate(house, Gate.PLEDGES)).isEqualTo(1);
    }

    @Test
    void givesASeniorATipAndRemembersNothing() {
        var house = new House(Phase.AWARENESS);
        var before = house.everything();

        var answer = house.post(
                house.token("walter", Purpose.PLEDGE, ""), House.fields("act", "check", "true", "0", "true", "1"));

        assertThat(answer.page().select("[role=status]").text())
                .contains("Montrez-moi comme si je n’y connaissais rien");
        assertThat(house.everything()).isEqualTo(before);
    }

    @Test
    void tellsThoseWhoHaveNotAnsweredYetToWaitWithTheirPledge() {
        var house = new House(Phase.AWARENESS);

        assertThat(house.get(house.token("nora", Purpose.PLEDGE, ""), "").status())
                .isEqualTo(409);
    }

    @Test
    void showsHostileInputAsText() {
        var house = new House(Phase.INTAKE);
        var hostile = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u202e\u0000${7*7}";
        var fields = new HashMap<>(goodIntake());
        fields.put("situation", List.of(hostile));
        fields.put("offer1", List.of(hostile));
        fields.put("zone", List.of(hostile));

        var answer = house.post(house.token("nora", Purpose.SKILLS, ""), fields);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("script, img, [onerror]")).isEmpty();
        assertThat(answer.page().select("textarea[name=situation]").text()).contains("<script>alert(1)</script>");
    }

    private static Map<String, List<String>> goodIntake() {
        return House.fields(
                "offer1",
                "skill.negotiate",
                "offerLevel1",
                "4",
                "wish1",
                "ai.prompting",
                "wishLevel1",
                "1",
                "wish3",
                "data.viz",
                "wishLevel3",
                "2",
                "otherSkills",
                "Relier les équipes\r\n",
                "halfDays",
                "MONDAY_MORNING",
                "halfDays",
                "FRIDAY_AFTERNOON",
                "zone",
                "Europe/Paris",
                "languages",
                "fr",
                "languages",
                "en",
                "situation",
                "Un comité en mars",
                "avoid",
                "MARTIN Walter\r\nQuelqu'un d'inconnu",
                "videoLink",
                "https://visio.example.org/nora",
                "consent",
                "yes");
    }

    private static Intake intake(House house, String name) {
        return Objects.requireNonNull(house.person(name).intake());
    }

    private static int gate(House house, String name) {
        return house.store()
                .find(Somebody.SPRING, Gate.class, name)
                .orElseThrow()
                .missing();
    }
}
