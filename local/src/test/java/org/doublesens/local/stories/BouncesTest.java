package org.doublesens.local.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// An address that does not exist gets one mail, no more, and the organiser learns of it.
class BouncesTest {

    @Test
    void anAddressThatBouncesIsLeftInPeaceAndTheOrganiserIsTold() {
        var request = Story.cohort(3, it -> it.put("months", 1));
        var gone = request.path("participants").get(1).path("email").asText();
        try (var story = new Story(options -> options.withBouncing(gone), Map.of())) {
            var program = story.live(story.open(request));

            Promises.areKept(story, program, request);
            assertThat(story.cloud().mailbox().of(gone)).hasSize(1);
            assertThat(story.mails("address-unreachable")).hasSize(1);
        }
    }
}
