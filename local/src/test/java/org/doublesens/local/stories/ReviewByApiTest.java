package org.doublesens.local.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.doublesens.local.people.Temperament;
import org.junit.jupiter.api.Test;

/// HR leads a whole edition through the API alone: tries it, reviews the matches, follows, edits the digest, lets it
/// go, and starts the next one. Nobody reads the organiser's mail.
class ReviewByApiTest {
    private String cohort = "";

    @Test
    void anEditionFromTheDryRunToTheNextOne() {
        var request = Story.cohort(10, it -> it.put("months", 1));
        var organiser = request.path("organiser").path("email").asText();
        try (var story = new Story(options -> options, Map.of(organiser, new Temperament.Silent()))) {
            triesItWithoutAMail(story, request);
            var program = story.open(request);
            cohort = json(story.get("/cohorts"))
                    .path("cohorts")
                    .get(0)
                    .path("cohortId")
                    .asText();

            story.cloud().liveUntil(() -> !story.mails("review-asked").isEmpty());
            var approved = reviews(story);

            story.cloud().liveUntil(() -> !story.mails("digest-to-approve").isEmpty());
            follows(story, approved);
            sharesTheDigest(story);
            story.cloud().liveUntil(() -> !story.mails("digest-shared").isEmpty());
            story.cloud().settle();
            assertThat(story.mails("digest-shared").getFirst().open().text()).contains("Merci à toutes et à tous.");

            startsTheNext(story);
            assertThat(program.isRunning()).as("the echo is still to come").isTrue();
            whoDidWhat(story);
        }
    }

    private static void triesItWithoutAMail(Story story, JsonNode request) {
        var tried = story.call("POST", "/cohorts/dry-run", request.toString(), "");

        assertThat(tried.statusCode()).as(tried.body()).isEqualTo(200);
        assertThat(json(tried).at("/matching/pairs").asInt()).isEqualTo(10);
        assertThat(story.mails()).isEmpty();
        assertThat(story.cloud().executions()).isEmpty();
        assertThat(json(story.get("/cohorts")).path("cohorts")).isEmpty();
    }

    /// Locks one pair, forbids another, swaps two more as the preview showed it, and approves what came of it.
    private List<String> reviews(Story story) {
        var pairs = pairs(story);
        assertThat(pairs).hasSizeGreaterThanOrEqualTo(4);
        var kept = pairs.get(0);
        var banned = pairs.get(1);
        var tag = tag(story.get(path("/matches")));
        var first = "{\"why\": \"They share a project.\", \"adjustments\": [%s, %s]}"
                .formatted(named("LOCK", kept), named("BAN", banned));

        var shown = json(story.call("POST", path("/matches/preview"), first, ""));
        assertThat(tag(story.get(path("/matches")))).isEqualTo(tag);
        var done = story.call("POST", path("/matches/adjust"), first, tag);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
        for (var part : List.of("before", "after", "gone", "formed")) {
            assertThat(json(done).path(part)).as(part).isEqualTo(shown.path(part));
        }
        assertThat(ids(pairs(story))).contains(id(kept)).doesNotContain(id(banned));
        assertThat(story.call("POST", path("/matches/adjust"), first, tag).statusCode())
                .isEqualTo(412);

        swaps(story);
        story.call("POST", path("/matches/adjust"), "{\"adjustments\": [{\"kind\": \"SOLVE_AGAIN\"}]}", "");
        assertThat(ids(pairs(story))).contains(id(kept)).doesNotContain(id(banned));

        var approved = ids(pairs(story));
        var approval = story.call(
                "POST",
                path("/matches/approve"),
                "{\"why\": \"Read with the sponsor.\"}",
                tag(story.get(path("/matches"))));
        assertThat(approval.body()).isEqualTo("{\"outcome\":\"done\"}");
        assertThat(story.call("POST", path("/matches/adjust"), first, "").statusCode())
                .isEqualTo(409);
        return approved;
    }

    /// The first swap of two proposed juniors that the rules allow, shown and then made.
    private void swaps(Story story) {
        var juniors = pairs(story).stream()
                .map(pair -> pair.path("juniors").get(0).asText())
                .toList();
        for (var one : juniors) {
            for (var other : juniors) {
                var body = "{\"adjustments\": [{\"kind\": \"SWAP\", \"juniorId\": \"%s\", \"otherJuniorId\": \"%s\"}]}"
                        .formatted(one, other);
                var shown = story.call("POST", path("/matches/preview"), body, "");
                if (!one.equals(other) && shown.statusCode() == 200) {
                    var made = story.call("POST", path("/matches/adjust"), body, "");
                    assertThat(json(made).path("after")).isEqualTo(json(shown).path("after"));
                    assertThat(json(story.get(path("/matches"))).path("total"))
                            .isEqualTo(json(shown).at("/after/total"));
                    return;
                }
                assertThat(shown.statusCode()).as(shown.body()).isIn(200, 422);
            }
        }
    }

    private void follows(Story story, List<String> approved) {
        var meeting = pairs(story);
        assertThat(ids(meeting)).containsAll(approved);
        assertThat(story.mails("your-pair")).hasSizeGreaterThanOrEqualTo(2 * approved.size());

        var round = json(story.get(path("/rounds"))).path("rounds").get(0);
        assertThat(round.at("/sessions/HELD").asInt()).isPositive();
        assertThat(json(story.get(path("/sessions?round=" + round.path("round").asText())))
                        .path("sessions"))
                .isNotEmpty();
        assertThat(json(story.get(path("/metrics"))).path("metrics"))
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(metric.has("value"))
                        .as(metric.toString())
                        .isNotEqualTo(metric.has("hiddenBecause")));
        assertThat(json(story.get(path("/letters?state=SENT&limit=5"))).path("letters"))
                .hasSize(5);
        assertThat(story.get(path("/exports/participants?format=csv")).body().lines())
                .hasSize(21);
    }

    private void sharesTheDigest(Story story) {
        var tag = tag(story.get(path("/digest")));
        var edit = "{\"forewords\": {\"fr\": \"Merci à toutes et à tous.\", \"en\": \"Thank you all.\"}}";
        assertThat(story.call("PATCH", path("/digest"), edit, "").statusCode()).isEqualTo(428);
        var edited = story.call("PATCH", path("/digest"), edit, tag);
        assertThat(edited.statusCode()).as(edited.body()).isEqualTo(200);

        var preview = json(story.get(path("/digest/preview")));
        assertThat(preview.at("/fr/page").asText()).contains("Merci à toutes et à tous.");
        assertThat(preview.at("/en/html").asText()).contains("Thank you all.");
        assertThat(story.call("POST", path("/digest/approve"), "{}", tag).statusCode())
                .isEqualTo(412);
        assertThat(story.call("POST", path("/digest/approve"), "{}", tag(edited))
                        .body())
                .isEqualTo("{\"outcome\":\"done\"}");
    }

    private void startsTheNext(Story story) {
        var started = story.post(path("/next-edition"), "{\"starts\": \"2027-08-30\", \"name\": \"Automne\"}", "next");

        assertThat(started.statusCode()).as(started.body()).isEqualTo(202);
        var next = started.headers().firstValue("location").orElseThrow();
        assertThat(json(story.get(next + "/participants")).path("participants")).hasSize(20);
        assertThat(json(story.get(next + "/skills")).at("/carriedOver/from").asText())
                .isEqualTo(cohort);
        assertThat(story.cloud().executions()).hasSizeGreaterThanOrEqualTo(2);
    }

    private void whoDidWhat(Story story) {
        var audit = json(story.get(path("/audit?limit=1000"))).path("audit");

        assertThat(audit.findValuesAsText("what"))
                .contains("lock-pair", "ban-pair", "solve-again", "approve-pairs", "edit-digest", "approve-digest");
        assertThat(audit)
                .allSatisfy(entry -> assertThat(entry.path("who").asText()).isNotBlank());
        assertThat(audit.findValuesAsText("why")).contains("They share a project.", "Read with the sponsor.");
    }

    private List<JsonNode> pairs(Story story) {
        var pairs = new ArrayList<JsonNode>();
        json(story.get(path("/matches/pairs"))).path("pairs").forEach(pairs::add);
        return pairs;
    }

    private String path(String inside) {
        return "/cohorts/" + cohort + inside;
    }

    private static List<String> ids(List<JsonNode> pairs) {
        return pairs.stream().map(ReviewByApiTest::id).toList();
    }

    private static String id(JsonNode pair) {
        return pair.path("pairId").asText();
    }

    private static String named(String kind, JsonNode pair) {
        return "{\"kind\": \"%s\", \"juniorId\": \"%s\", \"seniorId\": \"%s\"}"
                .formatted(
                        kind,
                        pair.path("juniors").get(0).asText(),
                        pair.path("senior").asText());
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("etag").orElseThrow();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return Story.JSON.readTree(answer.body());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
