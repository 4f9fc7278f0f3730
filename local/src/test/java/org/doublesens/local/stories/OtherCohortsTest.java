package org.doublesens.local.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.doublesens.local.people.Temperament;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Cohorts unlike the demo's: founders over Christmas, a whole cohort in Tokyo over the holidays of May, and a crossed
/// sprint between Paris and Montréal while one side has turned its clocks.
class OtherCohortsTest {
    private record Kind(String begins, String context, String format, List<String> zones) {
        static Kind of(String name) {
            return switch (name) {
                case "founders at Christmas" ->
                    new Kind("2027-11-22", "ENTREPRENEURS", "ROTATING_PAIR", List.of("Europe/Paris"));
                case "Tokyo in May" -> new Kind("2027-04-05", "COMPANY", "FLASH", List.of("Asia/Tokyo"));
                case "Paris and Montreal in March" ->
                    new Kind("2027-02-22", "COMPANY", "CROSSED_SPRINT", List.of("Europe/Paris", "America/Montreal"));
                default -> throw new IllegalArgumentException(name);
            };
        }

        JsonNode request() {
            return Story.cohort(5, it -> {
                it.put("starts", begins)
                        .put("context", context)
                        .put("format", format)
                        .put("zone", zones.getFirst())
                        .put("months", 2)
                        .put("keynotes", true);
                var at = 0;
                for (var person : it.withArray("participants")) {
                    ((ObjectNode) person).put("zone", zones.get(at++ % zones.size()));
                }
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"founders at Christmas", "Tokyo in May", "Paris and Montreal in March"})
    void keepTheirQuietTheirBudgetAndTheirNextSteps(String name) {
        var kind = Kind.of(name);
        var request = kind.request();
        var people = request.path("participants");
        var look = new DailyLook();
        var begins = Instant.parse(kind.begins() + "T07:30:00Z");
        try (var story = new Story(options -> options, temperaments(people), look.wiring(), begins)) {
            look.at(story);
            var program = story.live(story.open(request));

            Promises.areKept(story, program, request);
            var perWeek = new TreeMap<Long, Integer>();
            for (var person : people) {
                var address = person.path("email").asText();
                var zone = ZoneId.of(person.path("zone").asText());
                var mails = story.cloud().mailbox().of(address);
                Quiet.keepsHours(mails, zone);
                Quiet.keepsBudget(address, mails, zone, perWeek);
            }
            System.out.println(name + ", weeks with one or two mails that count: " + perWeek);
            assertThat(story.mails("session-invitation")).isNotEmpty();
            assertThat(look.looks()).isGreaterThan(60);
            assertThat(look.inSilence()).isEmpty();
        }
    }

    private static Map<String, Temperament> temperaments(JsonNode people) {
        return Map.of(
                address(people, 0), new Temperament.Moving(),
                address(people, 1), new Temperament.Silent(),
                address(people, 5), new Temperament.Cancelling(2),
                address(people, 6), new Temperament.Pausing(Duration.ofDays(45), Duration.ofDays(12)));
    }

    private static String address(JsonNode people, int at) {
        return people.get(at).path("email").asText();
    }
}
