package org.doublesens.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.doublesens.link.Purpose;
import org.doublesens.program.Cohort;
import org.doublesens.program.Digest;
import org.doublesens.program.FlashRequest;
import org.doublesens.program.Gate;
import org.doublesens.program.Intake;
import org.doublesens.program.Keynote;
import org.doublesens.program.Lesson;
import org.doublesens.program.Letter;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Participant.Standing;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Pulse;
import org.doublesens.program.Session;
import org.doublesens.program.Skill;
import org.doublesens.program.Somebody;
import org.doublesens.program.Survey;
import org.junit.jupiter.api.Test;

/// What each page commits, and that saying it twice is saying it once.
final class EveryActTest {
    private static final Map<String, List<String>> GOOD_PULSE = House.fields(
            "took",
            "YES",
            "useful",
            "4",
            "led",
            "AS_PLANNED",
            "fit",
            "GOOD",
            "lesson",
            "Un titre qui dit tout.",
            "share",
            "UNNAMED");

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

        assertThat(faults(house.post(house.token("nora", Purpose.SKILLS, ""), fields)))
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
    void notesAPulseOnceWithItsLesson() {
        var house = new House(Phase.EXCHANGES);
        var token = house.token("walter", Purpose.PULSE, House.HELD);

        assertThat(house.get(token, "useful=4")
                        .page()
                        .select("input[name=useful][checked]")
                        .attr("value"))
                .isEqualTo("4");
        assertThat(house.post(token, GOOD_PULSE).heading()).isEqualTo("C’est noté, merci");
        var id = Pulse.idOf(House.HELD, new ParticipantId("walter"));
        assertThat(house.store()
                        .find(Somebody.SPRING, Pulse.class, id)
                        .orElseThrow()
                        .useful())
                .isEqualTo(4);
        assertThat(house.store()
                        .find(Somebody.SPRING, Lesson.class, id)
                        .orElseThrow()
                        .share())
                .isEqualTo(Lesson.Share.UNNAMED);

        var again = house.post(token, House.fields("took", "NO_WORK"));

        assertThat(again.heading()).isEqualTo("C’était déjà noté");
        assertThat(again.page().text()).contains("4 / 5", "Un titre qui dit tout.", "Oui, sans mon nom");
        assertThat(house.get(token, "").heading()).isEqualTo("C’était déjà noté");
    }

    @Test
    void asksAgainForEveryMissingTapOfAPulse() {
        var house = new House(Phase.EXCHANGES);
        var token = house.token("walter", Purpose.PULSE, House.HELD);

        var nothing = house.post(token, House.fields("lesson", "x".repeat(601)));
        var noMark = house.post(token, House.fields("took", "YES"));
        var didNotMeet = house.post(token, House.fields("took", "NO_WORK"));

        assertThat(faults(nothing)).containsExactly("#at-took", "#at-lesson");
        assertThat(faults(noMark)).containsExactly("#at-useful", "#at-led");
        assertThat(didNotMeet.status()).isEqualTo(200);
    }

    @Test
    void saysThatAPulseComesAfterTheSession() {
        var house = new House(Phase.EXCHANGES);

        assertThat(house.get(house.token("walter", Purpose.PULSE, House.TO_COME), "")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void movesASessionToOneOfTheSharedSlots() {
        var house = new House(Phase.EXCHANGES);
        var token = house.token("walter", Purpose.SESSION, House.TO_COME);
        var slots = house.get(token, "").page().select("input[name=slot]").eachAttr("value");

        var answer = house.post(token, House.fields("act", "move", "slot", slots.getFirst()));

        assertThat(slots).hasSize(3);
        assertThat(answer.heading()).isEqualTo("La séance est déplacée");
        assertThat(session(house).starts()).hasToString(slots.getFirst());
        assertThat(session(house).sequence()).isEqualTo(1);
        assertThat(faults(house.post(token, House.fields("act", "move", "slot", "tomorrow"))))
                .containsExactly("#at-slot");
    }

    @Test
    void cancelsASessionAndTheLinkOffersOtherHours() {
        var house = new House(Phase.EXCHANGES);
        var token = house.token("walter", Purpose.SESSION, House.TO_COME);

        assertThat(house.post(token, House.fields("act", "cancel")).heading()).isEqualTo("La séance est annulée");
        assertThat(session(house).state()).isEqualTo(Session.State.CANCELLED_BY_SENIOR);
        var offered = house.get(token, "");
        var slots = offered.page().select("input[name=slot]").eachAttr("value");
        assertThat(slots).hasSize(3);
        assertThat(house.get(token, "slot=" + slots.getLast())
                        .page()
                        .select("input[checked]")
                        .eachAttr("value"))
                .containsExactly(slots.getLast());
        assertThat(faults(house.post(token, House.fields("act", "instead", "slot", "tomorrow"))))
                .containsExactly("#at-slot");

        var settled = House.fields("act", "instead", "slot", slots.getLast());
        assertThat(house.post(token, settled).heading()).isEqualTo("La nouvelle séance est fixée");
        assertThat(house.post(token, settled).heading()).isEqualTo("C’était déjà noté");
        assertThat(house.get(token, "").page().select("form")).isEmpty();
    }

    @Test
    void setsTheAimOfASession() {
        var house = new House(Phase.EXCHANGES);
        var token = house.token("walter", Purpose.SESSION, House.TO_COME);

        assertThat(house.post(token, House.fields("act", "aim", "aim", "lire un nuage de points"))
                        .status())
                .isEqualTo(200);
        assertThat(session(house).aim()).isEqualTo("lire un nuage de points");
        assertThat(faults(house.post(token, House.fields("act", "aim", "aim", " "))))
                .containsExactly("#at-aim");
    }

    @Test
    void asksForANewPartnerWithoutACause() {
        var house = new House(Phase.EXCHANGES);
        var token = house.token("lina", Purpose.PAIR, "lina-walter");

        assertThat(house.post(token, House.fields("act", "new-partner")).heading())
                .isEqualTo("Votre demande est notée");
        assertThat(house.person("lina").standing()).isEqualTo(Standing.WAITING);
    }

    @Test
    void notesTheClosingSurveyOnce() {
        var house = new House(Phase.SHARING);
        var token = house.token("walter", Purpose.SURVEY, "");
        var good = House.fields(
                "level.data.viz", "3", "recommend", "9", "again", "OTHER_ROLE", "different", "Moins de texte.");

        assertThat(faults(house.post(token, Map.of())))
                .containsExactly("#at-level.data.viz", "#at-recommend", "#at-again");
        assertThat(house.post(token, good).heading()).isEqualTo("C’est noté, merci");
        assertThat(house.post(token, good).heading()).isEqualTo("C’était déjà noté");
        var survey = house.store().find(Somebody.SPRING, Survey.class, "walter").orElseThrow();
        assertThat(survey.levels()).containsEntry(new Skill("data.viz"), 3);
        assertThat(survey.recommend()).isEqualTo(9);
    }

    @Test
    void notesTheAnswerSixtyDaysLaterOnce() {
        var house = new House(Phase.ECHO);
        house.keep(
                new Survey(new ParticipantId("walter"), 0, Map.of(), "", 9, Survey.Again.SAME_ROLE, House.NOW, null));
        var token = house.token("walter", Purpose.ECHO, "");

        assertThat(faults(house.post(token, Map.of()))).containsExactly("#at-using");
        assertThat(house.post(token, House.fields("using", "WEEKLY")).heading()).isEqualTo("C’est noté, merci");
        assertThat(house.post(token, House.fields("using", "NO")).heading()).isEqualTo("C’était déjà noté");
        assertThat(house.store()
                        .find(Somebody.SPRING, Survey.class, "walter")
                        .orElseThrow()
                        .stillUsing())
                .isEqualTo(Survey.StillUsing.WEEKLY);
    }

    @Test
    void countsAReadersWishForAFlashSessionOnce() {
        var house = new House(Phase.ECHO);
        house.keep(House.digest(Digest.State.SHARED));
        var token = house.token(House.READER, Purpose.DIGEST, "");

        assertThat(house.post(token, House.fields("act", "flash", "skill", "data.viz"))
                        .page()
                        .select("[role=status]")
                        .text())
                .startsWith("Your request is counted");
        assertThat(house.post(token, House.fields("act", "flash", "skill", "data.viz"))
                        .page()
                        .select("[role=status]")
                        .text())
                .startsWith("Already noted");
        assertThat(house.store().all(Somebody.SPRING, FlashRequest.class)).hasSize(1);
        assertThat(house.post(token, House.fields("act", "flash", "skill", "no.such"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void letsOnlyTheAuthorWithdrawALesson() {
        var house = new House(Phase.ECHO);
        house.keep(House.digest(Digest.State.SHARED));
        house.keep(House.lesson());
        var lesson = House.lesson().id();

        assertThat(house.post(
                                house.token("walter", Purpose.DIGEST, ""),
                                House.fields("act", "withdraw", "lesson", lesson))
                        .status())
                .isEqualTo(404);
        assertThat(house.post(
                                house.token("lina", Purpose.DIGEST, ""),
                                House.fields("act", "withdraw", "lesson", lesson))
                        .body())
                .doesNotContain("Un graphique répond");
    }

    @Test
    void notesAKeynoteAndAVote() {
        var house = new House(Phase.EXCHANGES);
        var propose = house.token("omar", Purpose.KEYNOTE, "");

        assertThat(faults(house.post(propose, Map.of()))).containsExactly("#at-subject");
        house.keep(House.keynote());
        var vote = house.token("walter", Purpose.KEYNOTE, "lina");
        assertThat(house.post(vote, Map.of()).heading()).isEqualTo("Votre voix est comptée");
        assertThat(house.post(vote, Map.of()).heading()).isEqualTo("Votre voix était déjà comptée");
        assertThat(house.store()
                        .find(Somebody.SPRING, Keynote.class, "lina")
                        .orElseThrow()
                        .votes())
                .containsExactly(new ParticipantId("walter"));
    }

    @Test
    void withdrawsAKeynote() {
        var house = new House(Phase.EXCHANGES);
        house.keep(House.keynote());
        var token = house.token("lina", Purpose.KEYNOTE, "");

        assertThat(house.get(token, "").page().select("form[data-purpose=keynote-withdraw]"))
                .hasSize(1);
        assertThat(house.post(token, House.fields("act", "withdraw")).heading()).isEqualTo("Votre sujet est retiré");
        assertThat(house.post(token, House.fields("act", "withdraw")).heading()).isEqualTo("C’était déjà noté");
        assertThat(house.store().all(Somebody.SPRING, Keynote.class)).isEmpty();
    }

    @Test
    void pausesUntilADayAheadAndComesBack() {
        var house = new House(Phase.EXCHANGES);
        var token = house.token("lina", Purpose.PAUSE, "");

        assertThat(faults(house.post(token, House.fields("until", "soon")))).containsExactly("#at-until");
        assertThat(faults(house.post(token, House.fields("until", House.day(-1).toString()))))
                .containsExactly("#at-until");
        assertThat(faults(house.post(token, House.fields("until", House.day(400).toString()))))
                .containsExactly("#at-until");
        assertThat(house.person("lina").pausedUntil()).isNull();

        assertThat(house.post(token, House.fields("until", House.day(20).toString()))
                        .heading())
                .isEqualTo("Votre pause est notée");
        assertThat(house.person("lina").pausedUntil()).isEqualTo(House.day(20));
        assertThat(house.post(token, House.fields("act", "resume")).heading()).isEqualTo("Bon retour");
    }

    @Test
    void letsSomebodyLeaveOnce() {
        var house = new House(Phase.EXCHANGES);
        var token = house.token("lina", Purpose.LEAVE, "");

        assertThat(house.post(token, House.fields("act", "leave")).heading()).startsWith("C’est fait");
        assertThat(house.person("lina").standing()).isEqualTo(Standing.LEFT);
        assertThat(house.post(token, House.fields("act", "leave")).heading()).startsWith("Vous aviez déjà quitté");
    }

    @Test
    void stopsTheLettersOfAParticipantAndOfAReaderWithOneClick() {
        var house = new House(Phase.EXCHANGES);
        var oneClick = House.fields("List-Unsubscribe", "One-Click");
        var person = house.token("lina", Purpose.UNSUBSCRIBE, "");
        var reader = house.token(House.READER, Purpose.UNSUBSCRIBE, "");

        assertThat(house.post(person, oneClick).status()).isEqualTo(200);
        assertThat(house.send("POST", reader, "", "--b--", Map.of("content-type", "multipart/form-data; boundary=b"))
                        .status())
                .isEqualTo(200);

        assertThat(house.person("lina").isActive()).isFalse();
        assertThat(cohort(house).audience()).isEmpty();
        assertThat(house.post(person, oneClick).status()).isEqualTo(200);
        assertThat(house.post(reader, oneClick).heading()).isEqualTo("C’était déjà noté");
    }

    @Test
    void approvesThePairsOnce() {
        var house = new House(Phase.MATCHING);
        house.keep(House.run());
        var token = house.token("organiser", Purpose.REVIEW, "");

        assertThat(house.get(token, "page=short").page().text()).contains("Lina peut montrer à Walter", "Omar Martin");
        assertThat(house.post(token, House.fields("act", "approve")).heading()).isEqualTo("Les binômes sont approuvés");
        assertThat(house.store()
                        .find(Somebody.SPRING, MatchingRun.class, MatchingRun.FIRST)
                        .orElseThrow()
                        .approved())
                .isNotNull();
        assertThat(house.post(token, House.fields("act", "approve")).heading())
                .isEqualTo("Les binômes étaient déjà approuvés");
    }

    @Test
    void approvesTheDigestWithoutWhatIsLeftOut() {
        var house = new House(Phase.SHARING);
        house.keep(House.digest(Digest.State.DRAFT));
        var token = house.token("organiser", Purpose.APPROVE, "");
        var fields = House.fields(
                "act",
                "approve",
                "forewordEn",
                "Three months.",
                "leaveOut",
                House.lesson().id());

        assertThat(house.post(token, fields).heading()).isEqualTo("La synthèse est approuvée");
        var digest =
                house.store().find(Somebody.SPRING, Digest.class, Digest.ID).orElseThrow();
        assertThat(digest.state()).isEqualTo(Digest.State.APPROVED);
        assertThat(digest.lessons()).hasSize(1);
        assertThat(digest.foreword()).containsValue("Three months.");
        assertThat(house.post(token, fields).heading()).isEqualTo("La synthèse était déjà approuvée");
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

    private static List<String> faults(House.Answer answer) {
        assertThat(answer.status()).isEqualTo(422);
        return new ArrayList<>(answer.page().select(".faults a").eachAttr("href"));
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

    private static Session session(House house) {
        return house.store().find(Somebody.SPRING, Session.class, House.TO_COME).orElseThrow();
    }

    private static Cohort cohort(House house) {
        return house.store().cohort(Somebody.SPRING);
    }
}
