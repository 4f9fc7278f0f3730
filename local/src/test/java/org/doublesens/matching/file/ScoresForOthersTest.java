package org.doublesens.matching.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.doublesens.bench.Peers;
import org.doublesens.program.Catalogue;
import org.doublesens.program.Context;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever takes the scores that the command writes and solves them with OR-Tools finds our optimum again.
class ScoresForOthersTest {
    private static final int FAR_ABOVE_ALL_SCORES = 1_000_000;

    @TempDir
    Path folder = Path.of("");

    @BeforeAll
    static void loadOrTools() {
        Peers.loadOrTools();
    }

    @Test
    void orToolsFindsTheSameTotal() throws IOException {
        for (var seed = 1; seed <= 4; seed++) {
            var result = matched(seed, "GREATEST_TOTAL");

            assertThat(solvedByOrTools(0)).isEqualTo(total(result)).isPositive();
        }
    }

    @Test
    void orToolsFindsTheSameNumberOfPeopleAndThenTheSameTotal() throws IOException {
        for (var seed = 1; seed <= 4; seed++) {
            var result = matched(seed, "MOST_PEOPLE");

            var pairs = result.path("pairs").size();
            assertThat(pairs).isPositive();
            assertThat(solvedByOrTools(FAR_ABOVE_ALL_SCORES))
                    .isEqualTo((long) pairs * FAR_ABOVE_ALL_SCORES + total(result));
        }
    }

    private static long total(JsonNode result) {
        return result.at("/objective/total").asLong();
    }

    private JsonNode matched(int seed, String aim) throws IOException {
        var people = folder.resolve("people.csv");
        var policy = folder.resolve("policy.json");
        Files.writeString(people, people(new SplittableRandom(seed), 30 + 7 * seed, 40));
        Files.writeString(policy, "{\"aim\": \"%s\"}".formatted(aim));
        var out = new ByteArrayOutputStream();
        var printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        var status = new MatchCommand(InstantSource.system(), printed, printed)
                .run("--people=" + people, "--policy=" + policy, "--scores=" + folder.resolve("scores.csv"));
        assertThat(status).isZero();
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private long solvedByOrTools(int forEachPair) throws IOException {
        var juniors = new LinkedHashMap<String, Integer>();
        var seniors = new LinkedHashMap<String, Integer>();
        var rows = Files.readAllLines(folder.resolve("scores.csv")).stream()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
        rows.forEach(row -> {
            number(juniors, row.get(0));
            number(seniors, row.get(1));
        });
        var scores = new int[juniors.size()][seniors.size()];
        Arrays.stream(scores).forEach(line -> Arrays.fill(line, -1));
        for (var row : rows) {
            scores[number(juniors, row.get(0))][number(seniors, row.get(1))] =
                    Integer.parseInt(row.get(2)) + forEachPair;
        }
        return Peers.minCostFlow(scores, seniors.size());
    }

    private static int number(Map<String, Integer> numbers, String id) {
        var next = numbers.size();
        return numbers.computeIfAbsent(id, _ -> next);
    }

    private static String people(SplittableRandom chance, int juniors, int seniors) {
        var codes = Catalogue.of(Context.ENTREPRENEURS).entries().stream()
                .map(entry -> entry.skill().code())
                .toList();
        var text = new StringBuilder("external_id;population;level;department;languages;half_days;offers;wishes;met\n");
        for (var number = 0; number < juniors + seniors; number++) {
            var junior = number < juniors;
            text.append(junior ? "j" + number : "s" + (number - juniors))
                    .append(junior ? ";junior;" : ";senior;")
                    .append((junior ? 0 : 3) + chance.nextInt(4))
                    .append(";d")
                    .append(chance.nextInt(5))
                    .append(chance.nextBoolean() ? ";fr" : ";en|fr")
                    .append(chance.nextBoolean() ? ";mon-am|tue-pm;" : ";tue-pm|wed-am;")
                    .append(skills(codes, chance, 3))
                    .append(';')
                    .append(skills(codes, chance, 1))
                    .append(junior ? ";s" + chance.nextInt(seniors) : ";")
                    .append('\n');
        }
        return text.toString();
    }

    private static String skills(List<String> codes, SplittableRandom chance, int lowest) {
        var chosen = new ArrayList<String>();
        for (var more = 0; more < 3; more++) {
            var code = codes.get(chance.nextInt(codes.size()));
            if (chosen.stream().noneMatch(one -> one.startsWith(code + ":"))) {
                chosen.add(code + ":" + (lowest + chance.nextInt(2)));
            }
        }
        return String.join("|", chosen);
    }
}
