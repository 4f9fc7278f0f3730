package org.doublesens.local.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.doublesens.local.people.Temperament;
import org.doublesens.local.states.Execution;
import org.doublesens.local.stories.Story;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/// Hélène, who organises, walks her console in a real browser at every stage of a cohort: in French on a phone by
/// day, in English at a desk by night.
///
/// One cohort lives through the tests in their order, because its calendar only goes forward.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ConsoleTest {
    private static final List<String> PLACES =
            List.of("", "people", "skills", "pairs", "rounds", "numbers", "digest", "letters", "audit");

    private final JsonNode request = Story.cohort(13, it -> it.put("months", 2));
    private final String helene = request.path("organiser").path("email").asText();
    private final Story story = new Story(options -> options, Map.of(helene, new Temperament.Silent()));
    private Execution program;
    private URI link;

    @BeforeAll
    void launch() {
        Chromium.mustBeThere();
        program = story.open(request);
        story.cloud().liveUntil(() -> !story.mails("cohort-launched").isEmpty());
        link = Links.first(story.mails("cohort-launched").getFirst());
    }

    @AfterAll
    void close() {
        story.close();
    }

    @Test
    @Order(1)
    void duringTheReview() {
        story.cloud().liveUntil(() -> !story.mails("review-asked").isEmpty());
        assertThat(walk("review")).isEmpty();
    }

    private List<String> walk(String stage) {
        try (var readers = new Readers()) {
            readers.enter(link);
            PLACES.forEach(
                    place -> readers.read("console-" + stage + "-" + (place.isEmpty() ? "home" : place), at(place)));
            return readers.findings();
        }
    }

    private URI at(String place) {
        return story.cloud().http().resolve("/console/" + cohortId() + (place.isEmpty() ? "" : "/" + place));
    }

    private String cohortId() {
        return program.input().path("cohortId").asText();
    }
}
