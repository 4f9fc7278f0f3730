package org.doublesens.api.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.SPRING;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.doublesens.program.Changes;
import org.doublesens.program.Digest;
import org.doublesens.program.Gate;
import org.doublesens.program.Lesson;
import org.doublesens.program.Letter;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Phase;
import org.doublesens.sharing.WithdrawLesson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The digest over HTTP: drafted, edited under its ETag, looked at in both languages, approved.
final class EditDigestTest {
    private static final String DIGEST = "/cohorts/spring/digest";

    private final Office office = new Office();

    @BeforeEach
    void draft() {
        Lived.in(office, Phase.SHARING);
        office.memory.save(
                SPRING,
                Changes.NONE
                        .once(lesson("2027-02#lina-walter#1", "lina", "Start with an example.", Lesson.Share.UNNAMED))
                        .once(lesson("2027-02#lina-walter#1", "walter", "Ask.", Lesson.Share.NAMED))
                        .once(lesson("2027-02#lina-walter#2", "lina", "Draw it first.", Lesson.Share.NAMED))
                        .once(lesson("2027-02#lina-walter#2", "walter", "Keep this secret.", Lesson.Share.NO)));
    }

    @Test
    void isEditedOnlyByWhoSaysWhichDraftTheyRead() {
        var tag = office.get(DIGEST).header("etag").orElseThrow();
        var edit = "{\"forewords\": {\"fr\": \"Merci.\", \"en\": \"Thank you.\"}, \"putIn\": [\""
                + name("Draw it first.") + "\"]}";

        assertThat(patch(edit, Map.of()).status()).isEqualTo(428);
        var edited = patch(edit, Map.of("If-Match", tag));
        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.json().path("lessons").findValuesAsText("text")).contains("Draw it first.");
        assertThat(edited.json().at("/forewords/en").asText()).isEqualTo("Thank you.");
        assertThat(edited.header("etag")).isPresent().isNotEqualTo(Optional.of(tag));
        assertThat(patch(edit, Map.of("If-Match", tag)).status()).isEqualTo(412);
    }

    @Test
    void offersOnlyWhatPeopleAgreedToShareAsLongAsTheyDo() {
        var lessons = office.get(DIGEST + "/lessons");
        assertThat(lessons.json().path("lessons").findValuesAsText("held"))
                .containsExactlyInAnyOrder("true", "true", "false");
        assertThat(lessons.body()).doesNotContain("Keep this secret.");

        new WithdrawLesson(office.memory).withdraw(SPRING, new ParticipantId("lina"), "2027-02#lina-walter#1#lina");

        assertThat(office.get(DIGEST + "/lessons").body()).doesNotContain("Start with an example.");
        assertThat(office.get(DIGEST).body()).doesNotContain("Start with an example.");
        assertThat(office.get(DIGEST + "/preview").body()).doesNotContain("Start with an example.");
    }

    /// Whose lesson is unnamed stays unnamed: an id that holds the author's would name them, and so would a cursor.
    @Test
    void callsALessonByANameThatTellsNeitherItsAuthorNorItsPair() {
        var said = office.get(DIGEST + "/lessons?limit=1");
        var cursor = said.header("link").orElseThrow().replaceAll(".*after=([^.]+).*", "$1");

        assertThat(said.body() + office.get(DIGEST).body() + decoded(cursor))
                .doesNotContain("lina")
                .doesNotContain("walter")
                .doesNotContain("2027-02#");
        assertThat(patch("{\"leftOut\": [\"2027-02#lina-walter#1#lina\"]}", Map.of("If-Match", "*"))
                        .codes())
                .containsExactly("/leftOut unknown-lesson");
    }

    private static String decoded(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }

    /// What the list calls the lesson of these words.
    private String name(String text) {
        return office.get(DIGEST + "/lessons")
                .json()
                .path("lessons")
                .valueStream()
                .filter(lesson -> lesson.path("text").asText().equals(text))
                .findFirst()
                .orElseThrow()
                .path("lesson")
                .asText();
    }

    @Test
    void looksTheWayItsReadersWillSeeItInEachLanguage() {
        patch("{\"forewords\": {\"fr\": \"Merci à vous.\", \"en\": \"Thank you all.\"}}", Map.of("If-Match", "*"));

        var preview = office.get(DIGEST + "/preview").json();

        for (var part : List.of("text", "html", "page")) {
            assertThat(preview.path("fr").path(part).asText())
                    .as(part)
                    .contains("Merci à vous.", "Start with an example.")
                    .doesNotContain("Thank you all.");
            assertThat(preview.path("en").path(part).asText())
                    .as(part)
                    .contains("Thank you all.", "Start with an example.");
        }
        assertThat(preview.at("/fr/subject").asText())
                .isNotEqualTo(preview.at("/en/subject").asText());
        assertThat(office.memory.all(SPRING, Letter.class)).isEmpty();
    }

    @Test
    void leavesOutNumbersTalksAndFactsAndPutsThemInAgain() {
        var before = office.get(DIGEST).json();
        var talk = before.at("/talks/0/talk").asText();
        var fact = before.at("/facts/0/kind").asText();

        var less = patch(
                "{\"leftOutFigures\": [\"recommend\"], \"leftOutTalks\": [\"%s\"], \"leftOutFacts\": [\"%s\"]}"
                        .formatted(talk, fact),
                Map.of("If-Match", "*"));

        assertThat(less.json().path("figures").findValuesAsText("name")).containsExactly("session-completion");
        assertThat(less.json().path("talks")).isEmpty();
        assertThat(less.json().path("facts")).hasSize(before.path("facts").size() - 1);
        assertThat(less.json().at("/aside/figures/0/name").asText()).isEqualTo("recommend");
        assertThat(office.get(DIGEST + "/preview").body()).doesNotContain("(NPS)");

        var again = patch(
                "{\"putInFigures\": [\"recommend\"], \"putInTalks\": [\"%s\"], \"putInFacts\": [\"%s\"]}"
                        .formatted(talk, fact),
                Map.of("If-Match", "*"));
        assertThat(again.json().path("figures")).hasSize(2);
        assertThat(again.json().path("talks")).isEqualTo(before.path("talks"));
        assertThat(again.json().at("/aside/talks")).isEmpty();
    }

    @Test
    void namesEveryPartThatTheDraftDoesNotHave() {
        assertThat(patch(
                                "{\"leftOutFigures\": [\"luck\"], \"putInTalks\": [\"never\"], \"leftOutFacts\": [\"WON\"]}",
                                Map.of("If-Match", "*"))
                        .codes())
                .containsExactlyInAnyOrder(
                        "/leftOutFigures unknown-figure", "/putInTalks unknown-talk", "/leftOutFacts unknown-fact");
    }

    @Test
    void isApprovedAsItWasEdited() {
        patch("{\"forewords\": {\"fr\": \"Merci.\"}}", Map.of("If-Match", "*"));
        var tag = office.get(DIGEST).header("etag").orElseThrow();

        var approved = office.call("POST", DIGEST + "/approve", "", Map.of("If-Match", tag), Office.BOTH);

        assertThat(approved.body()).isEqualTo("{\"outcome\":\"done\"}");
        var digest = office.memory.find(SPRING, Digest.class, Digest.ID).orElseThrow();
        assertThat(digest.state()).isEqualTo(Digest.State.APPROVED);
        assertThat(digest.foreword()).containsValue("Merci.");
        assertThat(office.memory
                        .find(SPRING, Gate.class, Gate.APPROVAL)
                        .orElseThrow()
                        .isOpen())
                .isTrue();
        assertThat(patch("{}", Map.of("If-Match", "*")).status()).isEqualTo(409);
    }

    @Test
    void takesInNothingThatWasNotAgreedTo() {
        var edit = "{\"putIn\": [\"2027-02#lina-walter#2#walter\"], \"leftOut\": [\"nobody's\"], \"lesson\": 1}";

        assertThat(patch("{\"lesson\": 1}", Map.of("If-Match", "*")).codes()).containsExactly("/lesson unknown-field");
        assertThat(patch(edit.replace(", \"lesson\": 1", ""), Map.of("If-Match", "*"))
                        .codes())
                .containsExactlyInAnyOrder("/putIn unknown-lesson", "/leftOut unknown-lesson");
    }

    private Office.Reply patch(String body, Map<String, String> headers) {
        return office.call("PATCH", DIGEST, body, headers, Office.BOTH);
    }

    private static Lesson lesson(String session, String author, String text, Lesson.Share share) {
        return new Lesson(session, new ParticipantId(author), 0, Lived.PROMPTING, text, share);
    }
}
