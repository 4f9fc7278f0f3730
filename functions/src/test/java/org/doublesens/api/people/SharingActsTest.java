package org.doublesens.api.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.doublesens.link.Purpose;
import org.doublesens.program.Digest;
import org.doublesens.program.FlashRequest;
import org.doublesens.program.Keynote;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.program.Skill;
import org.doublesens.program.Somebody;
import org.doublesens.program.Survey;
import org.junit.jupiter.api.Test;

/// What the survey, the digest and the talks commit, and that saying it twice is saying it once.
final class SharingActsTest {
    @Test
    void notesTheClosingSurveyOnce() {
        var house = new House(Phase.SHARING);
        var token = house.token("walter", Purpose.SURVEY, "");
        var good = House.fields(
                "level.data.viz", "3", "recommend", "9", "again", "OTHER_ROLE", "different", "Moins de texte.");

        assertThat(house.post(token, Map.of()).faults())
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

        assertThat(house.post(token, Map.of()).faults()).containsExactly("#at-using");
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
        house.keep(Household.digest(Digest.State.SHARED));
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
        house.keep(Household.digest(Digest.State.SHARED));
        house.keep(Household.lesson());
        var lesson = Household.lesson().id();

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

        assertThat(house.post(propose, Map.of()).faults()).containsExactly("#at-subject");
        house.keep(Household.keynote());
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
        house.keep(Household.keynote());
        var token = house.token("lina", Purpose.KEYNOTE, "");

        assertThat(house.get(token, "").page().select("form[data-purpose=keynote-withdraw]"))
                .hasSize(1);
        assertThat(house.post(token, House.fields("act", "withdraw")).heading()).isEqualTo("Votre sujet est retiré");
        assertThat(house.post(token, House.fields("act", "withdraw")).heading()).isEqualTo("C’était déjà noté");
        assertThat(house.store().all(Somebody.SPRING, Keynote.class)).isEmpty();
    }
}
