package org.doublesens.local.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.doublesens.local.states.Execution;
import org.doublesens.local.states.Status;

/// What every story keeps, however it goes.
final class Promises {
    private static final int MOST_EVENTS = 3_000;
    private static final int MOST_CHARACTERS = 16 * 1024;

    private Promises() {}

    /// The execution came to its end, nobody got a mail twice, nobody was forgotten and nothing was given up.
    static void areKept(Story story, Execution program, JsonNode request) {
        assertThat(program.status())
                .as("%s: %s", program.error().orElse(""), program.cause().orElse(""))
                .isEqualTo(Status.SUCCEEDED);
        assertThat(story.mails().stream().map(Story::tag).toList()).doesNotHaveDuplicates();
        for (var person : request.path("participants")) {
            assertThat(story.cloud().mailbox().of(person.path("email").asText()))
                    .as("mails to %s", person.path("email").asText())
                    .isNotEmpty();
        }
        assertThat(story.cloud().deadLetters().parked()).isEmpty();
        story.cloud().executions().forEach(Promises::staysSmall);
    }

    private static void staysSmall(Execution execution) {
        assertThat(execution.history()).as(execution.name()).hasSizeLessThan(MOST_EVENTS);
        assertThat(execution.input().toString()).hasSizeLessThan(MOST_CHARACTERS);
        assertThat(execution.output().map(JsonNode::toString).orElse("")).hasSizeLessThan(MOST_CHARACTERS);
    }

    static List<String> states(Execution execution) {
        return execution.history().stream()
                .map(event -> event.onTheWire())
                .map(event ->
                        event.path("stateEnteredEventDetails").path("name").asText())
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
