package org.doublesens.matching.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.doublesens.matching.MatchAnswer.Matched;
import org.doublesens.matching.MatchAnswer.Refused;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Matcher;
import org.doublesens.matching.explain.Explainer;
import org.doublesens.matching.explain.Explanations;
import org.doublesens.matching.solver.CohortScores;

/// Matches a file offline: `mvn -q -Pmatch -Dpeople=FILE [-Dpolicy=FILE] [-Dout=FILE] [-Dscores=FILE]`.
public final class MatchCommand {

    /// Above this many people a side the result is written without its reasons, as nobody would read them all.
    private static final int MOST_EXPLAINED = 5_000;

    private final InstantSource clock;
    private final PrintStream out;
    private final PrintStream errors;

    MatchCommand(InstantSource clock, PrintStream out, PrintStream errors) {
        this.clock = clock;
        this.out = out;
        this.errors = errors;
    }

    public static void main(String[] arguments) {
        var utf8 = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new MatchCommand(InstantSource.system(), utf8, System.err).run(arguments));
    }

    /// @return 0 if the people were matched, 1 if the files have mistakes, 2 if they cannot be read or written
    int run(String... arguments) {
        var options = options(arguments);
        if (!options.containsKey("people")) {
            errors.println("say which people: mvn -q -Pmatch -Dpeople=FILE.csv or FILE.json");
            return 2;
        }
        try {
            match(options);
            return 0;
        } catch (Faulty faulty) {
            faulty.faults().forEach(errors::println);
            return 1;
        } catch (NoSuchFileException missing) {
            errors.println("there is no file " + missing.getFile());
            return 2;
        } catch (CharacterCodingException wrong) {
            errors.println("the file is not UTF-8");
            return 2;
        } catch (IOException broken) {
            errors.println(broken.getMessage());
            return 2;
        }
    }

    private static Map<String, String> options(String... arguments) {
        var options = new HashMap<String, String>();
        for (var argument : arguments) {
            var parts = argument.split("=", 2);
            if (parts.length == 2 && parts[0].startsWith("--") && !parts[1].isBlank()) {
                options.put(parts[0].substring(2), parts[1]);
            }
        }
        return options;
    }

    private void match(Map<String, String> options) throws Faulty, IOException {
        var request = request(options);
        switch (new Matcher(clock).match(request)) {
            case Refused(var problems) ->
                throw new Faulty(problems.stream()
                        .map(problem -> new Fault(problem.subject() + " " + problem.field(), problem.message()))
                        .toList());
            case Matched(var result, var run) -> {
                var json = ResultJson.of(result, run, why(request, new Matched(result, run)));
                var text = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
                if (options.containsKey("scores")) {
                    Files.writeString(path(options, "scores"), scores(request));
                }
                write(options, text);
            }
        }
    }

    private static MatchRequest request(Map<String, String> options) throws Faulty, IOException {
        var policy = options.containsKey("policy")
                ? PolicyFile.read(Files.readString(path(options, "policy")))
                : PolicyFile.standard();
        var people = path(options, "people");
        var text = Files.readString(people);
        var isJson = people.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        return Understanding.of(isJson ? JsonPeople.read(text) : CsvPeople.read(text), policy);
    }

    private static Explanations why(MatchRequest request, Matched matched) {
        if (Math.max(request.juniors().size(), request.seniors().size()) > MOST_EXPLAINED) {
            return new Explanations(List.of(), List.of(), List.of(), List.of());
        }
        return Explainer.explain(request, matched.result());
    }

    private void write(Map<String, String> options, String text) throws IOException {
        if (options.containsKey("out")) {
            Files.writeString(path(options, "out"), text);
        } else {
            out.print(text);
        }
    }

    private static Path path(Map<String, String> options, String name) {
        return Path.of(options.getOrDefault(name, ""));
    }

    /// Every allowed pair with its score, so that anybody can solve it again with another solver.
    private static String scores(MatchRequest request) {
        var cohort = CohortScores.of(request);
        var line = new int[cohort.seniors().size()];
        var text = new StringBuilder("junior,senior,score\n");
        for (var row = 0; row < cohort.juniors().size(); row++) {
            cohort.scores().row(row, line);
            for (var column = 0; column < line.length; column++) {
                if (line[column] >= 0) {
                    text.append(quoted(cohort.juniors().get(row).id())).append(',');
                    text.append(quoted(cohort.seniors().get(column).id())).append(',');
                    text.append(line[column]).append('\n');
                }
            }
        }
        return text.toString();
    }

    private static String quoted(String id) {
        return id.matches("[\\w.@+-]+") ? id : '"' + id.replace("\"", "\"\"") + '"';
    }
}
