package org.doublesens.local.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Random;
import org.doublesens.local.people.Browser;
import org.doublesens.local.people.FormFiller;
import org.doublesens.local.people.Temperament;
import org.doublesens.local.people.WebPage;
import org.junit.jupiter.api.Test;

/// Answers that come late or twice.
class LateAnswersTest {
    private final Browser browser = new Browser();
    private final FormFiller filler = new FormFiller(new Random(3));

    @Test
    void aLateAnswerIsWelcomeAndAnsweringTwiceChangesNothing() {
        var request = Story.cohort(4, it -> it.put("months", 1));
        var late = request.path("participants").get(0).path("email").asText();
        try (var story = new Story(options -> options, Map.of(late, new Temperament.Silent()))) {
            var program = story.open(request);
            story.cloud().liveUntil(() -> isIn(story, "skills-closed", late));
            var link = Story.link(story.mails("skills-invitation").stream()
                    .filter(mail -> mail.recipients().contains(late))
                    .findFirst()
                    .orElseThrow());

            var first = answer(link);
            assertThat(first.status()).isEqualTo(200);
            assertThat(browser.open(link, "fr").form("skills"))
                    .as("the stage is closed to a second answer")
                    .isEmpty();

            story.cloud().liveUntil(() -> isIn(story, "awareness-charter", late));
            assertThat(isIn(story, "awareness-charter", late)).isTrue();
            story.live(program);
            Promises.areKept(story, program, request);
        }
    }

    private WebPage answer(URI link) {
        var form = browser.open(link, "fr").form("skills").orElseThrow();
        return browser.send(form, filler.fill(form, "fr"), "fr");
    }

    private static boolean isIn(Story story, String kind, String address) {
        return story.mails(kind).stream().anyMatch(mail -> mail.recipients().contains(address));
    }
}
