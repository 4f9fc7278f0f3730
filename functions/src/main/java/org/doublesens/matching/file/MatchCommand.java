package org.doublesens.matching.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doublesens.matching.MatchAnswer.Matched;
import org.doublesens.matching.MatchAnswer.Refused;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Matcher;
import org.doublesens.matching.Person;
import org.doublesens.matching.explain.Explainer;
import org.doublesens.matching.explain.Explanations;
import org.doublesens.matching.solver.CohortScores;

/// Matches a file offline: `mvn -q -Pmatch -Dpeople=FILE [-Dpolicy=FILE] [-Dout=FILE] [-Dscores=FILE]
/// [-Dleaving=ID|ID]`.
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
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var errors = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(new MatchCommand(InstantSource.system(), out, errors).run(arguments));
    }

    /// Matches what the options name.
    ///
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
            faulty.faults().stream().distinct().forEach(errors::println);
            return 1;
        } catch (NoSuchFileException missing) {
            errors.println("there is no file or folder " + missing.getFile());
            return 2;
        } catch (FileSystemException broken) {
            errors.println("%s cannot be read or written (%s)"
                    .formatted(broken.getFile(), broken.getClass().getSimpleName()));
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
        var leavers = leavers(options, request);
        var rest = request;
        for (var leaver : leavers) {
            rest = rest.leaving(leaver);
        }
        var matcher = new Matcher(clock);
        switch (leavers.isEmpty() ? matcher.match(request) : matcher.matchWithout(request, leavers)) {
            case Refused(var problems) ->
                throw new Faulty(problems.stream()
                        .map(problem -> new Fault(problem.subject() + " " + problem.field(), problem.message()))
                        .toList());
            case Matched matched -> write(options, rest, matched);
        }
    }

    /// Reads both files, so that the mistakes of both are told.
    private static MatchRequest request(Map<String, String> options) throws Faulty, IOException {
        return Understanding.of(people(options), policy(options));
    }

    private static PeopleFile people(Map<String, String> options) throws IOException {
        var file = path(options, "people");
        var isJson = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        try {
            return isJson ? JsonPeople.read(text(file)) : CsvPeople.read(text(file));
        } catch (Faulty unreadable) {
            return PeopleFile.unread(unreadable.faults());
        }
    }

    private static PolicyFile policy(Map<String, String> options) throws IOException {
        try {
            return options.containsKey("policy")
                    ? PolicyFile.read(text(path(options, "policy")))
                    : PolicyFile.standard();
        } catch (Faulty unreadable) {
            return PolicyFile.unread(unreadable.faults().stream()
                    .map(fault -> new Fault("policy " + fault.place(), fault.message()))
                    .toList());
        }
    }

    private static String text(Path file) throws IOException {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException wrong) {
            throw new IOException(file + " is not UTF-8", wrong);
        }
    }

    /// Whoever leaves again, by id, parted by a bar.
    private static List<String> leavers(Map<String, String> options, MatchRequest request) throws Faulty {
        var known = Stream.concat(request.juniors().stream(), request.seniors().stream())
                .map(Person::id)
                .collect(Collectors.toSet());
        var named = Arrays.stream(options.getOrDefault("leaving", "").split("\\|", -1))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList();
        var faults = named.stream()
                .filter(id -> !known.contains(id))
                .map(id -> new Fault("leaving", "names nobody who takes part: " + id))
                .toList();
        if (!faults.isEmpty()) {
            throw new Faulty(faults);
        }
        return named;
    }

    private static Explanations why(MatchRequest request, Matched matched) {
        if (Math.max(request.juniors().size(), request.seniors().size()) > MOST_EXPLAINED) {
            return new Explanations(List.of(), List.of(), List.of(), List.of());
        }
        return Explainer.explain(request, matched.result());
    }

    /// Both files are written beside their places first, so that either both are there or none.
    private void write(Map<String, String> options, MatchRequest request, Matched matched) throws IOException {
        var json = ResultJson.of(matched.result(), matched.record(), why(request, matched));
        var text = new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
        try (var drafts = new Drafts()) {
            if (options.containsKey("scores")) {
                drafts.write(path(options, "scores"), file -> writeScores(request, file));
            }
            if (options.containsKey("out")) {
                drafts.write(path(options, "out"), file -> file.write(text));
            }
            drafts.keep();
        }
        if (!options.containsKey("out")) {
            out.print(text);
        }
    }

    private static Path path(Map<String, String> options, String name) {
        return Path.of(options.getOrDefault(name, ""));
    }

    /// Every allowed pair with its score, so that anybody can solve it again with another solver.
    private static void writeScores(MatchRequest request, Writer text) throws IOException {
        var cohort = CohortScores.of(request);
        var seniors =
                cohort.seniors().stream().map(senior -> quoted(senior.id())).toList();
        var line = new int[seniors.size()];
        text.write("junior,senior,score\n");
        for (var row = 0; row < cohort.juniors().size(); row++) {
            var junior = quoted(cohort.juniors().get(row).id());
            cohort.scores().row(row, line);
            for (var column = 0; column < line.length; column++) {
                if (line[column] >= 0) {
                    text.write(junior + "," + seniors.get(column) + "," + line[column] + "\n");
                }
            }
        }
    }

    private static String quoted(String id) {
        return id.matches("[\\w.@+-]+") ? id : '"' + id.replace("\"", "\"\"") + '"';
    }
}
