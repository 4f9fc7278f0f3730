package org.doublesens.local.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.doublesens.local.people.Temperament;
import org.junit.jupiter.api.Test;

/// A cohort whose people stay silent still ends, and everybody is told.
class NobodyAnswersTest {

    @Test
    void theCohortEndsAndEverybodyIsTold() {
        var request = Story.cohort(3, it -> it.put("months", 1));
        var silent = new HashMap<String, Temperament>();
        request.path("participants").forEach(it -> silent.put(it.path("email").asText(), new Temperament.Silent()));
        try (var story = new Story(options -> options, silent)) {
            var program = story.live(story.open(request));

            Promises.areKept(story, program, request);
            assertThat(story.mails("skills-invitation")).hasSize(6);
            assertThat(story.mails("skills-reminder")).isNotEmpty();
            assertThat(story.mails("skills-closed")).hasSize(6);
            assertThat(story.mails("your-pair")).isEmpty();
            assertThat(story.mails("cohort-ended")).hasSize(1);
        }
    }
}
