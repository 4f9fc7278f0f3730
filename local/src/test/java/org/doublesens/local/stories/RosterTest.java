package org.doublesens.local.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.doublesens.local.states.Execution;
import org.junit.jupiter.api.Test;

/// HR feeds a cohort from the files of its system, and steers
/// it: prepared, launched, synced, paused, gone on, cancelled.
class RosterTest {
    private static final Charset EXCEL = Charset.forName("windows-1252");
    private static final String HEADER = "Matricule;E-mail;Prénom;Nom;Niveau;Population;Équipe;Direction\r\n";

    private final List<String> rows = new ArrayList<>();
    private String cohort = "";

    @Test
    void aCohortIsFedFromHrsFilesAndSteeredByHr() {
        var request = Story.cohort(5, it -> it.put("launch", false).put("months", 2));
        request.path("participants").forEach(person -> rows.add(row(person)));
        try (var story = new Story()) {
            var program = preparesAndLaunches(story, request);
            until(story, () -> story.mails("skills-invitation").size() == 10);
            syncs(story);
            until(story, () -> !story.mails("goodbye").isEmpty() && to(story, "skills-invitation", "zoe") == 1);
            assertThat(to(story, "skills-invitation", "zoe")).isEqualTo(1);

            pausesAndGoesOn(story);
            until(story, () -> !story.mails("your-pair").isEmpty());
            assertThat(story.mails("your-pair")).isNotEmpty();

            cancels(story, program);
        }
    }

    private Execution preparesAndLaunches(Story story, ObjectNode request) {
        request.remove("participants");
        var prepared = story.post("/cohorts", request.toString(), "prepare");
        assertThat(prepared.statusCode()).as(prepared.body()).isEqualTo(202);
        cohort = prepared.headers().firstValue("location").orElseThrow();
        assertThat(story.post(cohort + "/launch", "", "too-early").statusCode()).isEqualTo(422);

        assertThat(json(story.upload(cohort + "/roster", file(rows), ""))
                        .at("/counts/joining")
                        .asInt())
                .isEqualTo(10);
        assertThat(story.cloud().executions()).isEmpty();
        assertThat(story.mails()).isEmpty();
        assertThat(story.post(cohort + "/launch", "", "launch").statusCode()).isEqualTo(202);
        return story.cloud().executions().getFirst();
    }

    /// One leaves, one joins, one moves to another team; shown first, then done as shown.
    private void syncs(Story story) {
        var next = new ArrayList<>(rows);
        var leaver = next.removeFirst().split(";", -1)[0];
        next.set(0, next.getFirst().replaceFirst(";[^;]*;([^;]*)$", ";Nouvelle équipe;$1"));
        next.add("HR-9999;zoe.petit@example.org;Zoé;Petit;2;junior;Contenus;Marketing");
        var preview = story.upload(cohort + "/roster/preview?mode=full", file(next), "");

        assertThat(json(preview).at("/leaving/0/externalId").asText()).isEqualTo(leaver);
        assertThat(json(preview).at("/joining/0/name").asText()).isEqualTo("Zoé Petit");
        assertThat(json(preview).at("/changing/0/changes/0/field").asText()).isEqualTo("team");
        var seen = preview.headers().firstValue("etag").orElseThrow();
        var synced = story.upload(cohort + "/roster?mode=full", file(next), seen);
        assertThat(synced.statusCode()).as(synced.body()).isEqualTo(200);
        assertThat(json(synced).path("complete").asBoolean()).isTrue();
        assertThat(story.upload(cohort + "/roster?mode=full", file(next), seen).statusCode())
                .isEqualTo(412);

        var states = json(story.get(cohort + "/participants"));
        assertThat(state(states, leaver)).isEqualTo("LEFT");
        assertThat(state(states, "HR-9999")).isEqualTo("INVITED");
    }

    private void pausesAndGoesOn(Story story) {
        var paused = story.post(cohort + "/pause", "{\"why\": \"Everybody is away.\"}", "pause");
        assertThat(paused.body()).isEqualTo("{\"outcome\":\"done\"}");
        until(story, () -> story.mails("program-paused").size() == 10);
        var before = story.mails().size();
        var since = story.cloud().timeline().instant();

        until(story, () -> story.cloud().timeline().instant().isAfter(since.plus(Duration.ofDays(21))));

        assertThat(story.mails().subList(before, story.mails().size()))
                .as("nobody is written to in three weeks")
                .isEmpty();
        assertThat(story.post(cohort + "/resume", "", "resume").statusCode()).isEqualTo(200);
        until(story, () -> story.mails("program-resumed").size() == 10);
        assertThat(story.mails("program-resumed")).hasSize(10);
    }

    private void cancels(Story story, Execution program) {
        var cancelled = story.post(cohort + "/cancel", "{\"word\": \"Le site ferme.\"}", "cancel");
        assertThat(cancelled.statusCode()).as(cancelled.body()).isEqualTo(200);
        until(story, () -> story.mails("program-cancelled").size() == 10);
        story.cloud().settle();
        var last = story.mails().size();
        var since = story.cloud().timeline().instant();

        until(story, () -> story.cloud().timeline().instant().isAfter(since.plus(Duration.ofDays(40))));

        assertThat(program.isRunning()).isFalse();
        assertThat(program.children()).noneMatch(Execution::isRunning);
        assertThat(story.mails("program-cancelled")).hasSize(10);
        assertThat(story.mails("program-cancelled").getFirst().open().text()).contains("Le site ferme.");
        assertThat(story.mails().subList(last, story.mails().size())).isEmpty();
        assertThat(json(story.get(cohort)).path("phase").asText()).isEqualTo("CANCELLED");
        assertThat(story.cloud().deadLetters().parked()).isEmpty();
    }

    /// The schedules never end, so neither would a wait for what does not come.
    private static void until(Story story, BooleanSupplier done) {
        var end = story.cloud().timeline().instant().plus(Duration.ofDays(60));
        story.cloud()
                .liveUntil(() -> done.getAsBoolean()
                        || story.cloud().timeline().instant().isAfter(end));
        assertThat(done.getAsBoolean()).isTrue();
    }

    private static String row(JsonNode person) {
        return String.join(
                ";",
                person.path("externalId").asText(),
                person.path("email").asText(),
                person.path("firstName").asText(),
                person.path("lastName").asText(),
                person.path("rank").asText(),
                person.path("side").asText(),
                person.path("team").asText(),
                person.path("department").asText());
    }

    private static byte[] file(List<String> rows) {
        return (HEADER + String.join("\r\n", rows)).getBytes(EXCEL);
    }

    private static long to(Story story, String kind, String name) {
        return story.mails(kind).stream()
                .filter(mail -> mail.recipients().stream().anyMatch(address -> address.startsWith(name)))
                .count();
    }

    private static String state(JsonNode people, String externalId) {
        for (var person : people.path("participants")) {
            if (person.path("externalId").asText().equals(externalId)) {
                return person.path("state").asText();
            }
        }
        return "";
    }

    private static JsonNode json(HttpResponse<String> answer) {
        try {
            return Story.JSON.readTree(answer.body());
        } catch (JsonProcessingException malformed) {
            throw new AssertionError(answer.body(), malformed);
        }
    }
}
