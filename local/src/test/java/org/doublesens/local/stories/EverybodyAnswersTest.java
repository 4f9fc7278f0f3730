package org.doublesens.local.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.doublesens.local.people.Temperament;
import org.junit.jupiter.api.Test;

/// Cohorts in which people mean well, in every format and both contexts.
class EverybodyAnswersTest {

    @Test
    void aRotatingCohortGoesFromIntakeToDigestAndTurnsItsRoles() {
        var request = Story.cohort(4, it -> it.put("months", 2));
        try (var story = new Story()) {
            var program = story.live(story.open(request));

            Promises.areKept(story, program, request);
            assertThat(Promises.states(program))
                    .containsSubsequence(
                            "Collect Skills",
                            "Raise Awareness",
                            "Match Pairs",
                            "Publish Pairs",
                            "Hold Rounds",
                            "Ask Closing Survey",
                            "Share Digest",
                            "Close Cohort");
            assertThat(story.mails("role-swapped")).hasSizeGreaterThanOrEqualTo(2);
            assertThat(story.mails("digest-shared")).hasSize(8 + 2);
            assertThat(story.mails("echo")).isNotEmpty();
        }
    }

    @Test
    void aFlashCohortNeverTurnsItsRoles() {
        var story = lived(it -> it.put("format", "FLASH").put("months", 2));

        assertThat(story.mails("role-swapped")).isEmpty();
        assertThat(story.mails("session-invitation")).isNotEmpty();
        story.close();
    }

    @Test
    void aCrossedSprintCohortMeetsForThirtyFiveMinutes() {
        var story = lived(it -> it.put("format", "CROSSED_SPRINT").put("months", 1));

        var calendar = story.mails("session-invitation").getFirst().open().attachments().stream()
                .filter(attachment -> attachment.type().startsWith("text/calendar"))
                .findFirst();
        assertThat(calendar).isPresent();
        story.close();
    }

    @Test
    void youngFoundersMeetExperiencedOnes() {
        var story = lived(it -> it.put("context", "ENTREPRENEURS").put("months", 1));

        assertThat(story.mails("your-pair")).isNotEmpty();
        story.close();
    }

    @Test
    void aLeaverIsBidFarewellAndThePartnerIsNotForgotten() {
        var request = Story.cohort(4, it -> it.put("months", 2));
        var leaver = request.path("participants").get(0).path("email").asText();
        try (var story = new Story(options -> options, Map.of(leaver, new Temperament.Leaving(Duration.ofDays(40))))) {
            var program = story.live(story.open(request));

            Promises.areKept(story, program, request);
            assertThat(story.mails("goodbye")).hasSize(1);
            var farewell = story.cloud().mailbox().of(leaver);
            assertThat(Story.kind(farewell.getLast())).isIn("goodbye", "session-cancelled");
        }
    }

    private static Story lived(Consumer<ObjectNode> change) {
        var request = Story.cohort(3, change);
        var story = new Story();
        Promises.areKept(story, story.live(story.open(request)), request);
        return story;
    }
}
