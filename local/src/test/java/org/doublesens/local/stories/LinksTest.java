package org.doublesens.local.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.doublesens.local.people.Temperament;
import org.doublesens.local.services.ses.Mail;
import org.junit.jupiter.api.Test;

/// Links that are forged, stale or followed by a machine change nothing, and say so kindly.
class LinksTest {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"<>)]+/answers/[^\\s\"<>)?]+");

    @Test
    void aForgedLinkShowsAKindPageAndChangesNothing() {
        try (var story = invited()) {
            var link = link(story.mails("skills-invitation").getFirst());
            var forged = URI.create(link.toString().substring(0, link.toString().length() - 3) + "AAA");

            var shown = story.browse(forged);
            var sent = story.submit(forged, "offer1=ai.prompting&offerLevel1=4");

            assertThat(shown.statusCode()).isBetween(400, 499);
            assertThat(sent.statusCode()).isBetween(400, 499);
            assertThat(shown.body()).contains("<html lang=\"fr\"").doesNotContain("Exception");
        }
    }

    @Test
    void aScannerThatOpensEveryLinkAnswersNothing() {
        try (var story = invited()) {
            story.mails("skills-invitation").forEach(mail -> story.browse(link(mail)));

            assertThat(story.mails("skills-thanks")).isEmpty();
            assertThat(story.browse(link(story.mails("skills-invitation").getFirst()))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void theSameKeyAndBodyStartOneCohort() {
        try (var story = new Story()) {
            var request = Story.cohort(3, it -> it.put("months", 1)).toString();

            var first = story.post("/cohorts", request, "twice");
            var second = story.post("/cohorts", request, "twice");
            var other = story.post("/cohorts", request.replace("Double Sens", "Autre"), "twice");

            assertThat(first.statusCode()).isEqualTo(202);
            assertThat(second.statusCode()).isEqualTo(202);
            assertThat(second.headers().firstValue("location"))
                    .isEqualTo(first.headers().firstValue("location"));
            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(story.cloud().executions()).hasSize(1);
        }
    }

    @Test
    void aCohortWithMistakesIsRefusedWholeWithEveryPointer() {
        try (var story = new Story()) {
            var request = Story.cohort(3, it -> {
                it.put("months", 40);
                it.put("zone", "Mars/Olympus");
                ((ObjectNode) it.path("participants").get(1)).put("email", "é@");
            });

            var answer = story.post("/cohorts", request.toString(), "mistakes");

            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.headers().firstValue("content-type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
            assertThat(answer.body()).contains("/months", "/zone", "/participants/1/email");
            assertThat(story.get("/cohorts").body()).doesNotContain("Mars");
            assertThat(story.cloud().executions()).isEmpty();
            assertThat(story.mails()).isEmpty();
        }
    }

    /// A cohort whose people have their invitation and have not read it.
    private static Story invited() {
        var request = Story.cohort(3, it -> it.put("months", 1));
        var silent = new HashMap<String, Temperament>();
        request.path("participants").forEach(it -> silent.put(it.path("email").asText(), new Temperament.Silent()));
        var story = new Story(options -> options, Map.copyOf(silent));
        story.open(request);
        story.cloud().liveUntil(() -> story.mails("skills-invitation").size() == 6);
        return story;
    }

    private static URI link(Mail mail) {
        var matcher = LINK.matcher(mail.open().text());
        if (!matcher.find()) {
            throw new AssertionError("no link in " + mail.subject());
        }
        return URI.create(matcher.group());
    }
}
