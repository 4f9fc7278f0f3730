package org.doublesens.matching.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCommandTest {
    private static final String GOOD = """
            external_id,population,level,languages,time_zone,offers,wishes
            ana,junior,1,fr,Europe/Paris,ai.prompting:4,skill.lead:1
            walter,senior,4,fr|en,Europe/Paris,skill.lead:4,ai.prompting:2
            """;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    @TempDir
    Path folder = Path.of("");

    @Test
    void writesPairsScoresAndTheBound() throws IOException {
        var status = run("people.csv", GOOD, "--scores=" + folder.resolve("scores.csv"));

        var json = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(status).isZero();
        assertThat(json.at("/pairs/0/junior").asText()).isEqualTo("ana");
        assertThat(json.at("/pairs/0/score").asInt()).isEqualTo(3 * 90 + 100);
        assertThat(json.path("bound")).isEqualTo(json.path("worth"));
        assertThat(Files.readString(folder.resolve("scores.csv"))).isEqualTo("junior,senior,score\nana,walter,370\n");
    }

    @Test
    void readsAFileFromAFrenchSpreadsheet() throws IOException {
        var french = "\uFEFF" + GOOD.replace(',', ';').replace("\n", "\r\n");

        assertThat(run("people.csv", french)).isZero();
    }

    @Test
    void readsTheSamePeopleFromJson() throws IOException {
        var json = """
                {"people": [
                  {"id": "ana", "population": "junior", "level": 1, "languages": ["fr"], "halfDays": ["mon-am"],
                   "offers": [{"skill": "ai.prompting", "level": 4}], "wishes": [{"skill": "skill.lead", "level": 1}]},
                  {"id": "walter", "population": "senior", "level": 4, "languages": ["fr"], "halfDays": ["MONDAY_MORNING"],
                   "offers": [{"skill": "skill.lead", "level": 4}], "wishes": [{"skill": "ai.prompting", "level": 2}]}],
                 "locks": [{"junior": "ana", "senior": "walter"}]}
                """;

        assertThat(run("people.json", json)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"locked\" : true");
    }

    @Test
    void listsEveryBadCellWithRowAndColumnAndWritesNothing() throws IOException {
        var bad =
                GOOD.replace("ai.prompting:4", "ai.magic:9").replace("senior,4", "boss,high") + "ana,junior,1,fr,,,\n";

        var status = run("people.csv", bad, "--out=" + folder.resolve("out.json"));

        assertThat(status).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyInAnyOrder(
                        "row 2, column offers: is not in the catalogue: \"ai.magic\"",
                        "row 2, column offers: must be from 1 to 4, not 9",
                        "row 3, column population: must be junior or senior, not \"boss\"",
                        "row 3, column level: must be a whole number, not \"high\"",
                        "row 4, column external_id: is there twice: ana");
        assertThat(folder.resolve("out.json")).doesNotExist();
    }

    @Test
    void namesABadPlaceInJsonByItsPointer() throws IOException {
        var json = """
                {"people": [{"id": "ana", "population": "junior", "avoids": ["ana"],
                  "wishes": [{"skill": "skill.lead", "level": 7}]}]}
                """;

        assertThat(run("people.json", json)).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyInAnyOrder(
                        "/people/0/avoids: names the person themselves",
                        "/people/0/wishes/0/level: must be from 1 to 4, not 7");
    }

    @Test
    void saysWhenThereIsNoSuchFile() {
        assertThat(command().run("--people=" + folder.resolve("missing.csv"))).isEqualTo(2);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("there is no file");
    }

    private int run(String name, String text, String... more) throws IOException {
        var file = folder.resolve(name);
        Files.writeString(file, text);
        var arguments = new String[more.length + 1];
        arguments[0] = "--people=" + file;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return command().run(arguments);
    }

    private MatchCommand command() {
        return new MatchCommand(
                InstantSource.system(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(errors, true, StandardCharsets.UTF_8));
    }
}
