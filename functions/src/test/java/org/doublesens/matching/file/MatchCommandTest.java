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
                        "row 3, column population: must be junior, senior or auto, not \"boss\"",
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
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("there is no file or folder");
    }

    @Test
    void tellsTheMistakesOfThePeopleAndOfThePolicyTogether() throws IOException {
        var policy = folder.resolve("policy.json");
        Files.writeString(policy, """
                {"weights": {"otherSite": -3, "wishRank": 7}, "rules": {"AVOIDED": 1}, "colour": "blue"}
                """);

        var status = run("people.csv", GOOD.replace("junior,1", "junior,one"), "--policy=" + policy);

        assertThat(status).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyInAnyOrder(
                        "policy /colour: is a field nobody knows",
                        "policy /rules/AVOIDED: must be true or false",
                        "policy /weights/wishRank: must be a list of whole numbers",
                        "policy weights/otherSite: must be from 0 to 1000, not -3",
                        "row 2, column level: must be a whole number, not \"one\"");
    }

    @Test
    void listsEverythingThatIsWrongWithARosterFromHell() throws IOException {
        var hell = """
                external_id,population,level,languages,half_days,time_zone,manager_external_id,capacity,active,exclude_with,offers,wishes
                "O'Neil, Zoë",junior,1,fr,mon-am,Europe/Paris,walter,0,1,"O'Neil, Zoë",ai.prompting:0,skill.lead:1|skill.lead:2
                walter,senior,4,fr,sun-am,Mars/Base,"O'Neil, Zoë",1,1,,skill.lead:4,ai.prompting:2
                李雷,,4,fr,,,nobody,many,perhaps,,skill.lead,ai.prompting:2
                ,senior,4,fr,,,,,,,,
                bo,junior,1,fr,,,,,,,,,too,many
                """;

        var status = run("people.csv", hell, "--scores=" + folder.resolve("scores.csv"));

        assertThat(status).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyInAnyOrder(
                        "row 6: has more cells than the header",
                        "row 2, column capacity: must be 1 or more, not 0",
                        "row 2, column exclude_with: names the person themselves",
                        "row 2, column offers: must be from 1 to 4, not 0",
                        "row 2, column wishes: says skill.lead twice",
                        "row 2, column manager_external_id: is, through the chain of managers, their own manager",
                        "row 3, column half_days: is not a half-day: \"sun-am\"",
                        "row 3, column time_zone: is not a time zone such as Europe/Paris: \"Mars/Base\"",
                        "row 4, column active: must be 0 or 1, not \"perhaps\"",
                        "row 4, column manager_external_id: names nobody we know: nobody",
                        "row 5, column external_id: is missing");
        assertThat(folder.resolve("scores.csv")).doesNotExist();
    }

    @Test
    void asksForColumnsThatAreMissingOrThereTwiceBeforeItReadsRows() throws IOException {
        assertThat(run("people.csv", "external_id,level,level,offers\nana,high,1,x\n"))
                .isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "row 1: the column population is missing",
                        "row 1: the column wishes is missing",
                        "row 1: the column level is there twice");
    }

    @Test
    void tellsWhatCannotBeReadInJsonOnceAndTheRestBesideIt() throws IOException {
        var json = """
                {"people": [7, {"id": "ana", "population": ["junior"], "shoe": 38, "languages": "fr"}],
                 "locks": {"junior": "ana"}, "bands": []}
                """;

        assertThat(run("people.json", json)).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyInAnyOrder(
                        "/bands: is a field nobody knows",
                        "/locks: must be a list of pairs",
                        "/people/0: must be an object",
                        "/people/0/id: is missing",
                        "/people/1/population: must be a text or a number",
                        "/people/1/shoe: is a field nobody knows",
                        "/people/1/languages: must be a list");
    }

    @Test
    void namesTheLockThatCannotBe() throws IOException {
        var json = """
                {"people": [{"id": "ana", "population": "junior"}], "locks": [{"junior": "ana", "senior": "bob"}],
                 "bans": [{"junior": "ana"}]}
                """;

        assertThat(run("people.json", json)).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyInAnyOrder(
                        "/bans/0/senior: must be a text or a number", "/locks/0: names a senior nobody knows: bob");
    }

    @Test
    void saysWhereJsonBreaksOff() throws IOException {
        assertThat(run("people.json", "{\"people\": [\n  {\"id\": }]}")).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8)).startsWith("line 2, column ");
    }

    @Test
    void writesNeitherFileWhereOneCannotBeWritten() throws IOException {
        var scores = folder.resolve("scores.csv");

        var status = run(
                "people.csv",
                GOOD,
                "--scores=" + scores,
                "--out=" + folder.resolve("nowhere").resolve("out.json"));

        assertThat(status).isEqualTo(2);
        assertThat(folder).isDirectoryNotContaining(file -> !file.endsWith("people.csv"));
    }

    @Test
    void autoMakesTheSidesAsEvenAsTheLevelsAllow() throws IOException {
        var auto = """
                external_id,population,level,languages,offers,wishes
                ana,auto,1,fr,ai.prompting:4,skill.lead:1
                bea,auto,2,fr,ai.prompting:4,skill.lead:1
                carl,auto,4,fr,skill.lead:4,ai.prompting:2
                dora,senior,5,fr,skill.lead:4,ai.prompting:2
                emil,auto,4,fr,skill.lead:4,ai.prompting:2
                """;

        assertThat(run("people.csv", auto)).isZero();

        var json = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(json.at("/pairs").findValuesAsText("junior")).containsExactly("ana", "bea");
        assertThat(json.at("/waiting/seniors")).hasSize(1);
    }

    @Test
    void autoIsSeniorFromTheLevelThatThePolicySays() throws IOException {
        var policy = folder.resolve("policy.json");
        Files.writeString(policy, "{\"seniorFrom\": 6}");

        assertThat(run("people.csv", GOOD.replace("senior,4", "AUTO,6"), "--policy=" + policy))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"senior\" : \"walter\"");
    }

    @Test
    void takesLeaversOutOfASolvedCohort() throws IOException {
        var more = GOOD + "李雷,senior,4,fr|en,Europe/Paris,skill.lead:3,ai.prompting:2\n";

        assertThat(run("people.csv", more, "--leaving=walter")).isZero();

        var json = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(json.at("/pairs/0/senior").asText()).isEqualTo("李雷");
        assertThat(json.path("bound")).isEqualTo(json.path("worth"));
        assertThat(json.at("/waiting/seniors")).isEmpty();
    }

    @Test
    void refusesLeaversWhomNobodyKnows() throws IOException {
        assertThat(run("people.csv", GOOD, "--leaving=walter|wal")).isEqualTo(1);
        assertThat(errors.toString(StandardCharsets.UTF_8).strip())
                .isEqualTo("leaving: names nobody who takes part: wal");
    }

    @Test
    void namesTheNextBestOfEachPersonAndThePolicyThatCounted() throws IOException {
        var more = GOOD + "zoe,senior,4,fr|en,Europe/Paris,skill.lead:3,ai.prompting:2\n";

        assertThat(run("people.csv", more)).isZero();

        var json = new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        assertThat(json.at("/nextBest/juniors/0/partners/0/id").asText()).isEqualTo("zoe");
        assertThat(json.at("/nextBest/juniors/0/partners/0/taken").asBoolean()).isFalse();
        var again = folder.resolve("again.json");
        Files.writeString(again, json.path("policy").toString());
        out.reset();
        assertThat(run("people.csv", more, "--policy=" + again)).isZero();
        assertThat(new ObjectMapper()
                        .readTree(out.toString(StandardCharsets.UTF_8))
                        .path("inputHash"))
                .isEqualTo(json.path("inputHash"));
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
