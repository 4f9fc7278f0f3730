package org.doublesens.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever deploys finds each parameter explained, and is not sent to outputs that are not there.
class DeployGuideTest {
    private static final Path TEMPLATE = Path.of("../template.yaml");
    private static final Path GUIDE = Path.of("../docs/deploy.md");

    @ParameterizedTest
    @MethodSource("parameters")
    void explainsEveryParameter(String name) throws IOException {
        assertThat(Files.readString(GUIDE)).containsPattern("(?m)^\\| `%s` \\| .{20,} \\|$".formatted(name));
    }

    @ParameterizedTest
    @MethodSource("placeholders")
    void namesOutputsThatAreThere(String name) throws IOException {
        assertThat(section("Outputs")).containsPattern("(?m)^  %s:$".formatted(name));
    }

    static Stream<String> parameters() throws IOException {
        return Pattern.compile("(?m)^  (\\w+):$")
                .matcher(section("Parameters"))
                .results()
                .map(name -> name.group(1))
                .toList()
                .stream();
    }

    static Stream<String> placeholders() throws IOException {
        return Pattern.compile("<([A-Z]\\w+)>")
                .matcher(Files.readString(GUIDE))
                .results()
                .map(name -> name.group(1))
                .distinct();
    }

    private static String section(String name) throws IOException {
        var text = Files.readString(TEMPLATE);
        var from = text.indexOf("\n" + name + ":\n");
        var rest = text.substring(from + name.length() + 3);
        var next = Pattern.compile("(?m)^[A-Z]\\w+:").matcher(rest);
        return next.find() ? rest.substring(0, next.start()) : rest;
    }
}
