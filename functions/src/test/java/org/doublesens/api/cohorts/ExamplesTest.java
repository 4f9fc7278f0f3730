package org.doublesens.api.cohorts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.doublesens.program.Somebody.MONDAY;
import static org.doublesens.program.Somebody.SPRING;
import static org.doublesens.program.Somebody.answering;
import static org.doublesens.program.Somebody.junior;
import static org.doublesens.program.Somebody.senior;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doublesens.calendar.FrenchWorkingDays;
import org.doublesens.intake.CollectSkills;
import org.doublesens.lambda.Json;
import org.doublesens.pairing.MatchPairs;
import org.doublesens.program.Changes;
import org.doublesens.program.Gate;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.Somebody;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Every example of an act does what its operation says, in a cohort that has come as far as the act needs.
final class ExamplesTest {
    private static final Instant FIRST = Instant.parse("2027-01-04T08:00:00Z");
    private static final String LINA = "0a1b2c3d4e5f60718293";

    private final JsonNode contract =
            Json.tree(new Load(LoadSettings.builder().build()).loadFromString(Contract.text()));
    private final Schema schema = new Schema(contract);
    private final List<String> failed = new ArrayList<>();

    @Test
    void succeedOneAfterTheOther() {
        var tried = new ArrayList<String>();
        contract.path("paths").properties().forEach(path -> {
            for (var method : List.of("post", "patch")) {
                var operation = path.getValue().path(method);
                var body = schema.resolved(operation.path("requestBody"));
                body.path("content")
                        .properties()
                        .forEach(media -> media.getValue()
                                .path("examples")
                                .properties()
                                .forEach(example -> {
                                    var which = operation.path("operationId").asText() + " " + example.getKey();
                                    succeeds(
                                            which,
                                            method.toUpperCase(Locale.ROOT),
                                            path.getKey(),
                                            operation,
                                            media.getKey(),
                                            example.getValue().path("value"));
                                    tried.add(which);
                                }));
            }
        });

        assertThat(failed).isEmpty();
        assertThat(tried).hasSizeGreaterThan(40);
    }

    private void succeeds(
            String which, String method, String template, JsonNode operation, String type, JsonNode example) {
        var office = cohortFor(operation.path("operationId").asText());
        var headers =
                method.equals("PATCH") ? Map.of("If-Match", "*", "Content-Type", type) : Map.of("Content-Type", type);
        var body = example.isTextual() ? example.asText() : Json.write(example);

        var reply = office.call(method, Lived.path(template), body, headers, Office.BOTH);

        if (reply.status() >= 300) {
            failed.add(which + ": " + reply.body());
            return;
        }
        var response = schema.resolved(operation.path("responses").path(String.valueOf(reply.status())));
        assertThat(schema.mistakes(response.at("/content/application~1json/schema"), reply.json()))
                .as(which)
                .isEmpty();
    }

    private static Office cohortFor(String operation) {
        var office = new Office();
        switch (operation) {
            case "openCohort", "tryCohort" -> {}
            case "launchCohort" ->
                office.memory.save(
                        SPRING,
                        Changes.NONE
                                .once(Somebody.cohort().preparing().in(Phase.DRAFT))
                                .once(junior("lina"))
                                .once(senior("walter")));
            case "extendStage", "extendParticipant", "resendLetter", "mapSkill" -> intake(office);
            case "previewAdjustment", "adjustProposal", "approvePairs" -> proposal(office);
            case "swapRoles" -> {
                Lived.in(office, Phase.EXCHANGES);
                office.now = Instant.parse("2027-03-02T10:00:00Z");
            }
            case "pauseCohort", "cancelCohort" -> Lived.in(office, Phase.EXCHANGES);
            case "endCohort" -> {
                Lived.in(office, Phase.EXCHANGES);
                office.now = Instant.parse("2027-02-02T10:00:00Z");
                office.memory.save(SPRING, Changes.NONE.once(Gate.of(Gate.ofRound(Lived.FEBRUARY), 1)));
            }
            case "resumeCohort" -> {
                Lived.in(office, Phase.EXCHANGES);
                office.post("/cohorts/spring/pause", "{}");
            }
            case "takeParticipantBack" -> {
                Lived.in(office, Phase.INTAKE);
                office.post("/cohorts/spring/participants/gina/leave", "{}");
            }
            case "simulateMatching" -> Lived.in(office, Phase.AWARENESS);
            case "editDigest", "approveDigest" -> Lived.in(office, Phase.SHARING);
            case "startNextEdition" -> Lived.in(office, Phase.ENDED);
            default -> Lived.in(office, Phase.INTAKE);
        }
        return office;
    }

    private static void intake(Office office) {
        office.now = FIRST;
        var lina = answering(junior("lina"), List.of("ai.prompting"), List.of());
        office.memory.save(
                SPRING,
                Changes.NONE
                        .once(Somebody.cohort().in(Phase.DRAFT))
                        .once(writing(lina, "Notion"))
                        .once(senior("gina")));
        new CollectSkills(office.store, office.clock(), new FrenchWorkingDays()).run(new CollectSkills.Request(SPRING));
    }

    private static Participant writing(Participant person, String text) {
        return Somebody.saying(person, said -> said.freeSkills(List.of(text)));
    }

    /// Those whom the examples name, and one more of each side.
    private static void proposal(Office office) {
        office.memory.save(
                SPRING,
                Changes.NONE
                        .once(Somebody.cohort().in(Phase.AWARENESS))
                        .once(pledged(junior(LINA), "data.viz", "biz.model"))
                        .once(pledged(junior("77665e4d3c2b1a0f9887"), "data.viz", "org.decide"))
                        .once(pledged(senior("5e4d3c2b1a0f98877665"), "biz.model", "data.viz"))
                        .once(pledged(senior("93827160f5e4d3c2b1a0"), "org.decide", "data.viz")));
        new MatchPairs(office.memory, office.clock(), new FrenchWorkingDays()).run(new MatchPairs.Request(SPRING));
    }

    private static Participant pledged(Participant person, String offer, String wish) {
        return answering(person, List.of(offer), List.of(wish)).pledging(MONDAY);
    }
}
