package org.doublesens.api.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.MONDAY;
import static org.doublesens.program.Somebody.SPRING;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.lambda.Json;
import org.doublesens.pairing.MatchPairs;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.Somebody;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The review over HTTP: what is shown beforehand is what is saved, and nobody undoes what somebody else just did.
final class ReviewMatchesTest {
    private static final String MATCHES = "/cohorts/spring/matches";
    private static final String SWAP =
            "{\"why\": \"one project\", \"adjustments\": [{\"kind\": \"SWAP\", \"juniorId\": \"ana\", \"otherJuniorId\": \"zoe\"}]}";

    private final Office office = new Office();
    private final JsonNode contract =
            Json.tree(new Load(LoadSettings.builder().build()).loadFromString(Contract.text()));
    private final Schema schema = new Schema(contract);

    @BeforeEach
    void propose() {
        office.now = MONDAY.plusSeconds(7_200);
        office.memory.save(
                SPRING,
                Changes.NONE
                        .once(Somebody.cohort())
                        .once(pledged(Somebody.junior("ana"), "data.viz", "biz.model"))
                        .once(pledged(Somebody.junior("zoe"), "ai.agents", "org.decide"))
                        .once(pledged(Somebody.senior("odile"), "biz.model", "data.viz", "ai.agents"))
                        .once(pledged(Somebody.senior("paul"), "org.decide", "ai.agents", "data.viz"))
                        .once(pledged(Somebody.senior("yves"), "skill.crisis", "social.short")));
        new MatchPairs(office.memory, office.clock(), new FrenchWorkingDays()).run(new MatchPairs.Request(SPRING));
    }

    @Test
    void aSwapIsShownThenSavedAndShownAgainInTheProposal() {
        var letters = office.memory.all(SPRING, Letter.class);
        var tag = office.get(MATCHES).header("etag").orElseThrow();

        var shown = office.post(MATCHES + "/preview", SWAP);
        assertThat(office.get(MATCHES).header("etag")).contains(tag);
        var saved = office.call("POST", MATCHES + "/adjust", SWAP, Map.of("If-Match", tag), Office.BOTH);

        assertThat(shown.json().path("outcome").asText()).isEqualTo("preview");
        assertThat(saved.json().path("outcome").asText()).isEqualTo("done");
        for (var part : List.of("before", "after", "gone", "formed")) {
            assertThat(saved.json().path(part)).isEqualTo(shown.json().path(part));
        }
        fits("post", MATCHES + "/preview", shown);
        fits("post", MATCHES + "/adjust", saved);
        assertThat(saved.header("etag")).isEqualTo(office.get(MATCHES).header("etag"));
        assertThat(office.get(MATCHES).json().path("total"))
                .isEqualTo(saved.json().path("after").path("total"));
        assertThat(office.get(MATCHES).json().path("locks")).hasSize(2);
        assertThat(office.memory.all(SPRING, Letter.class)).isEqualTo(letters);
        assertThat(office.memory.all(SPRING, Audit.class).getLast())
                .extracting(Audit::who, Audit::what, Audit::why)
                .containsExactly("hr-system", "swap-pairs", "one project");
    }

    @Test
    void whoSawAnOlderProposalChangesNothing() {
        var tag = office.get(MATCHES).header("etag").orElseThrow();
        office.post(MATCHES + "/adjust", SWAP);

        for (var act : List.of("/adjust", "/approve")) {
            var body = act.equals("/adjust") ? SWAP : "{}";
            var late = office.call("POST", MATCHES + act, body, Map.of("If-Match", tag), Office.BOTH);
            assertThat(late.status()).as(act).isEqualTo(412);
            fits("post", MATCHES + act, late);
        }
        assertThat(office.get(MATCHES).json().has("approved")).isFalse();
    }

    @Test
    void theProposalIsNotReadTwiceByWhoHasItAlready() {
        var tag = office.get(MATCHES).header("etag").orElseThrow();

        assertThat(office.call("GET", MATCHES, "", Map.of("If-None-Match", tag), Office.BOTH)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void everyMistakeOfABodyHasItsPlace() {
        var reply = office.post(
                MATCHES + "/adjust",
                "{\"reason\": 1, \"adjustments\": [{\"kind\": \"LOCK\", \"juniorId\": \"a b\"}, {\"kind\": \"SOLVE_AGAIN\", \"x\": 1}, 7]}");

        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.codes())
                .contains(
                        "/adjustments/0/juniorId not-an-id",
                        "/adjustments/0/seniorId missing",
                        "/adjustments/1/x unknown-field",
                        "/adjustments/2 not-an-object",
                        "/reason unknown-field");
        assertThat(office.post(MATCHES + "/adjust", "{}").codes()).containsExactly("/adjustments empty");
        assertThat(office.post(
                                MATCHES + "/preview",
                                "{\"adjustments\": [{\"kind\": \"LOCK\", \"juniorId\": \"ana\", \"seniorId\": \"yves\"}]}")
                        .codes())
                .containsExactly("/adjustments/0 answers-do-not-fit");
    }

    @Test
    void aPairIsExplainedInBothLanguagesAndItsPartsAddUp() {
        var pair = office.get(MATCHES + "/pairs/ana-odile");

        fits("get", MATCHES + "/pairs/{pairId}", pair);
        assertThat(pair.json().at("/detail/reasons/en/0").asText())
                .isEqualTo("Ana can show Odile: Data visualisation (first wish).");
        assertThat(pair.json().at("/detail/reasons/fr/0").asText()).startsWith("Ana peut montrer à Odile");
        var parts = pair.json().at("/detail/parts/ana");
        var sum = 0;
        for (var part : parts) {
            sum += part.asInt();
        }
        assertThat(sum).isEqualTo(pair.json().path("score").asInt()).isPositive();
        assertThat(office.get(MATCHES + "/pairs/nobody").status()).isEqualTo(404);
    }

    @Test
    void aSimulationCountsWhatWouldComeOfItAndChangesNothing() {
        var before = office.memory.everything(SPRING);

        var now = office.post(MATCHES + "/simulate", "");
        var strict = office.post(MATCHES + "/simulate", "{\"pairing\": {\"rankGap\": 7}}");

        fits("post", MATCHES + "/simulate", now);
        assertThat(now.json().at("/worth/people").asInt()).isEqualTo(4);
        assertThat(now.json().path("seniors").asInt()).isEqualTo(3);
        assertThat(strict.json().at("/worth/people").asInt()).isZero();
        assertThat(strict.json().at("/outlooks/0/rule").asText()).isEqualTo("RANK_GAP");
        assertThat(strict.json().at("/outlooks/0/morePeople").asInt()).isEqualTo(4);
        assertThat(office.memory.everything(SPRING)).isEqualTo(before);
    }

    @Test
    void theSameApprovalTwiceIsOne() {
        assertThat(office.post(MATCHES + "/approve", "{\"why\": \"looks good\"}", "approve-1")
                        .body())
                .isEqualTo("{\"outcome\":\"done\"}");
        assertThat(office.post(MATCHES + "/approve", "{\"why\": \"looks good\"}", "approve-1")
                        .body())
                .isEqualTo("{\"outcome\":\"done\"}");
        assertThat(office.post(MATCHES + "/approve", "").body()).isEqualTo("{\"outcome\":\"already\"}");
        assertThat(office.post(MATCHES + "/adjust", SWAP).status()).isEqualTo(409);
    }

    private void fits(String method, String template, Office.Reply reply) {
        var path = template.replace("/cohorts/spring", "/cohorts/{cohortId}");
        var response = schema.resolved(
                contract.path("paths").path(path).path(method).path("responses").path(String.valueOf(reply.status())));
        assertThat(response.isMissingNode())
                .as("%s answers %d", template, reply.status())
                .isFalse();
        var media = response.path("content").elements().next();
        assertThat(schema.mistakes(media.path("schema"), reply.json()))
                .as(reply.body())
                .isEmpty();
    }

    private static Participant pledged(Participant person, String offer, String... wishes) {
        return Somebody.answering(person, List.of(offer), List.of(wishes)).pledging(MONDAY);
    }
}
