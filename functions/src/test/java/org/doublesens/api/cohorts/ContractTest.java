package org.doublesens.api.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.doublesens.lambda.Json;
import org.doublesens.program.Phase;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The contract, the routes and the answers say the same.
final class ContractTest {
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");

    private final JsonNode contract =
            Json.tree(new Load(LoadSettings.builder().build()).loadFromString(Contract.text()));
    private final Schema schema = new Schema(contract);
    private final Office office = new Office();

    @Test
    void namesExactlyTheRoutesThereAreWithTheScopesTheyAskFor() {
        var named = new TreeMap<String, Scope>();
        contract.path("paths")
                .properties()
                .forEach(path -> operations(path.getValue())
                        .forEach((method, operation) ->
                                named.put(method.toUpperCase(Locale.ROOT) + " " + path.getKey(), scope(operation))));

        assertThat(new TreeMap<>(new CohortsDoor(office).scopes())).isEqualTo(named);
    }

    @Test
    void namesExactlyTheQueryParametersThatAreUnderstood() {
        var named = new TreeMap<String, Set<String>>();
        contract.path("paths")
                .properties()
                .forEach(path -> operations(path.getValue())
                        .forEach((method, operation) ->
                                named.put(method.toUpperCase(Locale.ROOT) + " " + path.getKey(), queries(operation))));

        assertThat(new TreeMap<>(new CohortsDoor(office).queries())).isEqualTo(named);
    }

    private Set<String> queries(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(this::resolved)
                .filter(parameter -> parameter.path("in").asText().equals("query"))
                .map(parameter -> parameter.path("name").asText())
                .collect(Collectors.toSet());
    }

    @Test
    void refusesAMisspeltQueryParameterAndOneSaidTwice() {
        for (var query : List.of("limt=5", "limit=5&limit=6", "LIMIT=5", "zone=UTC&zone=UTC")) {
            var reply = office.get("/cohorts?" + query);

            assertThat(reply.status()).as(query).isEqualTo(400);
            assertThat(reply.json().path("detail").asText()).as(query).contains(query.split("=")[0]);
        }
        assertThat(office.post("/cohorts/dry-run?mode=full", "{}", "key").status())
                .isEqualTo(400);
    }

    /// What stands above all paths, unless the operation says otherwise; an empty list lets anybody in.
    private Scope scope(JsonNode operation) {
        var security = operation.has("security") ? operation.path("security") : contract.path("security");
        var asked = security.path(0).path("hr").path(0).asText("");
        return Arrays.stream(Scope.values())
                .filter(scope -> scope.text().equals(asked))
                .findFirst()
                .orElseThrow();
    }

    /// In YAML's short form a description with a comma must be quoted, or its rest becomes a field without a value.
    @Test
    void losesNoHalfOfASentence() {
        assertThat(empty(contract, "")).isEmpty();
    }

    private static List<String> empty(JsonNode node, String at) {
        var empty = new ArrayList<String>();
        node.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                empty.add(at + "/" + field.getKey());
            }
            empty.addAll(empty(field.getValue(), at + "/" + field.getKey()));
        });
        for (var index = 0; node.isArray() && index < node.size(); index++) {
            empty.addAll(empty(node.get(index), at + "/" + index));
        }
        return empty;
    }

    @Test
    void isServedToAnybody() {
        var reply = office.call("GET", "/openapi.yaml", "", Map.of(), "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo(Contract.text());
    }

    @Test
    void resolvesEveryReference() {
        contract.findValuesAsText("$ref")
                .forEach(reference -> assertThat(
                                contract.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
    }

    @Test
    void showsOnlyExamplesThatFitTheirSchemas() {
        var count = 0;
        for (var media : contract.findValues("application/json")) {
            count += checkExamples(media);
        }
        for (var media : contract.findValues("application/problem+json")) {
            count += checkExamples(media);
        }
        assertThat(count).isGreaterThan(20);
    }

    @Test
    void takesEveryBodyItShows() {
        var examples = contract.path("paths").path("/cohorts").path("post").path("requestBody");

        examples(examples.path("content").path("application/json"))
                .forEach((name, example) -> assertThat(
                                office.post("/cohorts", Json.write(example)).status())
                        .as(name)
                        .isEqualTo(202));
    }

    @Test
    void answersAsItSays() {
        Lived.in(office, Phase.EXCHANGES);

        contract.path("paths").properties().forEach(path -> {
            if (!path.getKey().equals("/openapi.yaml") && path.getValue().has("get")) {
                checkAnswer("GET", path.getKey(), path.getValue().path("get"), "");
            }
        });
    }

    @Test
    void decidesAsItSays() {
        Lived.in(office, Phase.SHARING);
        contract.path("paths").properties().forEach(path -> {
            for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
                decides(method, path.getKey(), path.getValue().path(method.toLowerCase(Locale.ROOT)));
            }
        });
    }

    private void decides(String method, String template, JsonNode operation) {
        var shown = resolved(operation.path("requestBody").path("content").path("application/json"));
        examples(shown).values().forEach(example -> checkAnswer(method, template, operation, Json.write(example)));
        checkAnswer(method, template, operation, "{\"nobody\": \"asked\"}");
        checkAnswer(method, template, operation, "{");
    }

    @Test
    void refusesEveryFieldThatIsNotInTheContractAndKnowsEveryOneThatIs() {
        var examples = contract.path("paths").path("/cohorts").path("post").path("requestBody");
        var everything = examples.at("/content/application~1json/examples/everything/value");
        var order = contract.path("components").path("schemas").path("CohortOrder");

        assertThat(fieldNames(everything)).containsExactlyInAnyOrderElementsOf(fieldNames(order.path("properties")));
        assertThat(fieldNames(everything.path("participants").path(0)))
                .containsExactlyInAnyOrderElementsOf(fieldNames(order.at("/properties/participants/items/properties")));
    }

    private void checkAnswer(String method, String template, JsonNode operation, String body) {
        if (operation.isMissingNode()) {
            return;
        }
        var path = Lived.path(template);
        var headers =
                method.equals("PUT") || method.equals("PATCH") ? Map.of("If-Match", "*") : Map.<String, String>of();
        var reply = office.call(method, path, body, headers, Office.BOTH);
        var response = resolved(operation.path("responses").path(String.valueOf(reply.status())));

        assertThat(response.isMissingNode())
                .as("%s %s answers %d, which the contract does not say", method, path, reply.status())
                .isFalse();
        var media = response.path("content")
                .path(reply.header("content-type").orElseThrow().replaceFirst(";.*", ""));
        assertThat(schema.mistakes(media.path("schema"), reply.json()))
                .as("%s %s: %s", method, path, reply.body())
                .isEmpty();
    }

    private int checkExamples(JsonNode media) {
        var examples = examples(media);
        examples.forEach((name, example) -> assertThat(schema.mistakes(media.path("schema"), example))
                .as(name)
                .isEmpty());
        return examples.size();
    }

    private static Map<String, JsonNode> examples(JsonNode media) {
        var examples = new TreeMap<String, JsonNode>();
        media.path("examples")
                .properties()
                .forEach(example ->
                        examples.put(example.getKey(), example.getValue().path("value")));
        return examples;
    }

    private Map<String, JsonNode> operations(JsonNode path) {
        var operations = new TreeMap<String, JsonNode>();
        METHODS.stream().filter(path::has).forEach(method -> operations.put(method, path.path(method)));
        return operations;
    }

    private JsonNode resolved(JsonNode node) {
        return schema.resolved(node);
    }

    private static List<String> fieldNames(JsonNode object) {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
