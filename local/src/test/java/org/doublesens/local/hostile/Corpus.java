package org.doublesens.local.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.doublesens.local.stories.Story;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// Good requests of every kind: what the contract shows, and what people's mails lead to.
final class Corpus {
    private static final Pattern TOKEN = Pattern.compile("/answers/([^\\s\"<>)?]+)");
    private static final List<String> METHODS = List.of("get", "post", "put", "patch", "delete");
    private static final String CSV = "text/csv";
    private static final String ROSTER = """
            external_id;email;prénom;nom;langue;population;niveau;service
            HR-1;lina@example.org;Lina;Benali;fr;junior;2;Marketing
            HR-2;walter@example.org;Walter;"Roy
            d'Artois";fr;senior;8;Finance
            """;

    private final JsonNode contract;
    private final Map<String, String> names;
    private final List<Knock> knocks = new ArrayList<>();

    /// @param names what stands for the holes of the contract's paths
    private Corpus(JsonNode contract, Map<String, String> names) {
        this.contract = contract;
        this.names = names;
    }

    static List<Knock> of(Story story, Map<String, String> names) {
        var corpus = new Corpus(contract(), names);
        corpus.contract.path("paths").properties().forEach(path -> corpus.read(path.getKey(), path.getValue()));
        corpus.read(story);
        return List.copyOf(corpus.knocks);
    }

    private void read(String template, JsonNode operations) {
        var path = template;
        for (var name : names.entrySet()) {
            path = path.replace("{" + name.getKey() + "}", name.getValue());
        }
        for (var method : METHODS) {
            if (operations.has(method)) {
                read(
                        method.toUpperCase(Locale.ROOT),
                        path,
                        operations.path(method).path("requestBody"));
            }
        }
    }

    private void read(String method, String path, JsonNode body) {
        knocks.add(Knock.ofHr(method, path, "", "application/json", ""));
        for (var media : body.path("content").properties()) {
            for (var example : media.getValue().path("examples").properties()) {
                var value = example.getValue().path("value");
                var text = value.isTextual() ? value.asText() : value.toString();
                knocks.add(Knock.ofHr(method, path, "", media.getKey(), text));
                knocks.add(Knock.ofHr(method, path, "", media.getKey(), text)
                        .with("idempotency-key", "k" + text.length()));
                knocks.add(Knock.ofHr(method, path, "", media.getKey(), text).with("if-match", "*"));
            }
            if (media.getKey().equals(CSV)) {
                knocks.add(Knock.ofHr(method, path, "", CSV, ROSTER));
                knocks.add(Knock.ofHr(method, path, "", CSV, ROSTER.replace(';', ',')));
            }
        }
    }

    private void read(Story story) {
        var tokens = new TreeSet<String>();
        for (var mail : story.mails()) {
            var links = TOKEN.matcher(mail.open().text());
            while (links.find()) {
                tokens.add(links.group(1));
            }
        }
        tokens.forEach(token -> {
            knocks.add(Knock.ofPeople("GET", token, ""));
            knocks.add(
                    Knock.ofPeople(
                            "POST",
                            token,
                            "offer1=ai.prompting&offerLevel1=4&wish1=skill.lead&wishLevel1=1&halfDay=MONDAY_MORNING&zone=Europe/Paris"
                                    + "&language=fr&consent=yes&took=YES&useful=4&led=AS_PLANNED&recommend=9&until=2027-03-01"));
        });
    }

    private static JsonNode contract() {
        try {
            return Knock.JSON.valueToTree(new Load(LoadSettings.builder().build())
                    .loadFromString(Files.readString(Path.of("..", "openapi.yaml"))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
