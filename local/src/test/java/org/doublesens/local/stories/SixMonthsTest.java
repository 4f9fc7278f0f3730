package org.doublesens.local.stories;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.doublesens.local.people.Temperament;
import org.doublesens.program.Letter;
import org.junit.jupiter.api.Test;

/// Half a year with everybody a cohort may have: who never answers, leaves, moves, cancels twice, pauses and speaks.
class SixMonthsTest {
    private final DailyLook look = new DailyLook();

    @Test
    void nobodyGetsMoreThanTwoMailsAWeekNorOneAtNightAndNobodyIsForgotten() {
        var request = Story.cohort(
                4, it -> it.put("months", 6).put("sessionsPerMonth", 4).put("keynotes", true));
        var people = request.path("participants");
        try (var story = new Story(options -> options, temperaments(people), look.wiring())) {
            look.at(story);
            var program = story.live(story.open(request));

            Promises.areKept(story, program, request);
            var perWeek = new TreeMap<Long, Integer>();
            for (var person : people) {
                var mails = story.cloud().mailbox().of(person.path("email").asText());
                var zone = ZoneId.of(person.path("zone").asText());
                Quiet.keepsHours(mails, zone);
                Quiet.keepsBudget(person.path("email").asText(), mails, zone, perWeek);
            }
            tell(story, perWeek);
            assertThat(look.looks()).isGreaterThan(150);
            assertThat(look.inSilence()).isEmpty();
            assertThat(lettersSent())
                    .contains(
                            "goodbye",
                            "session-cancelled",
                            "pause-ended",
                            "weekly-to-do",
                            "role-swapped",
                            "midpoint-asked",
                            "keynote-invitation");
        }
    }

    /// The kinds of letters that left, at the head of a mail or below.
    private Set<String> lettersSent() {
        var store = look.services().store();
        return store.all(store.cohorts().getFirst().cohortId(), Letter.class).stream()
                .filter(letter -> letter.state() == Letter.State.SENT)
                .map(Letter::kind)
                .collect(Collectors.toSet());
    }

    private static Map<String, Temperament> temperaments(JsonNode people) {
        var temperaments = new HashMap<String, Temperament>();
        temperaments.put(address(people, 0), new Temperament.Moving());
        temperaments.put(address(people, 1), new Temperament.Leaving(Duration.ofDays(100)));
        temperaments.put(address(people, 2), new Temperament.Pausing(Duration.ofDays(70), Duration.ofDays(25)));
        temperaments.put(address(people, 4), new Temperament.Cancelling(2));
        temperaments.put(address(people, 5), new Temperament.Silent());
        temperaments.put(address(people, 6), new Temperament.Slow());
        return temperaments;
    }

    private static String address(JsonNode people, int at) {
        return people.get(at).path("email").asText();
    }

    private static void tell(Story story, Map<Long, Integer> perWeek) {
        var kinds = story.mails().stream().collect(groupingBy(Story::kind, TreeMap::new, counting()));
        System.out.println("Weeks in which a person got one or two mails that count: " + perWeek);
        System.out.println("Mails of several letters: "
                + story.mails().stream()
                        .filter(mail -> mail.subject().matches(".*(autres? nouvelles?|more things?)$"))
                        .count());
        System.out.println("Mails by the letter at their head: " + kinds);
    }
}
