package org.doublesens.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.regex.Pattern;
import org.doublesens.local.time.Timeline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever starts a command and cannot have what they asked for reads a sentence, not silence.
class CommandTest {

    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final ByteArrayOutputStream terminal = new ByteArrayOutputStream();

    @TempDir
    Path folder;

    @AfterEach
    void giveTheTerminalBack() {
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void saysWhichWishMeansNothing() {
        var status = command().run(() -> wishes("local.port", "abc").whole("local.port", 8080, 0, 65_535));

        assertThat(status).isEqualTo(2);
        assertThat(terminal).hasToString("-Dlocal.port=abc: give a whole number from 0 to 65535.%n".formatted());
    }

    @Test
    void saysWhatOfTheTemplateCannotBePlayed() throws Exception {
        var template = Files.writeString(folder.resolve("template.yaml"), """
                Resources:
                  Broken:
                    Type: AWS::Serverless::Function
                    Properties:
                      Handler: !GetAtt Nobody.Arn
                """);

        var status = command().run(() -> start(template));

        assertThat(status).isNotZero();
        assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("Nobody");
    }

    @Test
    void saysWhichHandlerIsNotThere() throws Exception {
        var status = command().run(() -> start(changed("org.doublesens.api.CohortsHandler", "org.doublesens.Gone")));

        assertThat(status).isEqualTo(2);
        assertThat(terminal.toString(StandardCharsets.UTF_8))
                .contains("CohortsFunction of template.yaml: its Handler org.doublesens.Gone is no");
    }

    @Test
    void saysWhatNothingIsFilledInFor() throws Exception {
        var status = command().run(() -> start(changed("PlanRoundFunction: !GetAtt PlanRoundFunction.Arn", "")));

        assertThat(status).isEqualTo(2);
        assertThat(terminal.toString(StandardCharsets.UTF_8))
                .contains("RoundMachine of template.yaml", "nothing in for PlanRoundFunction");
    }

    @Test
    void saysWhichDefinitionIsNotThere() throws Exception {
        var status = command().run(() -> start(changed("statemachine/round.asl.json", "statemachine/ring.asl.json")));

        assertThat(status).isEqualTo(2);
        assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("RoundMachine", "ring.asl.json");
    }

    /// The template of the house with one line of it changed, beside the machines of the house.
    private Path changed(String line, String other) throws IOException {
        var house = Path.of("..").toAbsolutePath().normalize();
        Files.createSymbolicLink(folder.resolve("statemachine"), house.resolve("statemachine"));
        var text = Files.readString(house.resolve("template.yaml"));
        assertThat(text).contains(line);
        return Files.writeString(folder.resolve("template.yaml"), text.replaceFirst(Pattern.quote(line), other));
    }

    @Test
    void saysWhatBrokeAndWhereMoreIs() throws Exception {
        var log = folder.resolve("cloud.log");

        var status = new Command(print(), log).run(() -> {
            throw new IllegalStateException("the sky fell");
        });

        assertThat(status).isEqualTo(1);
        assertThat(terminal.toString(StandardCharsets.UTF_8)).contains("the sky fell", log.toString());
        assertThat(log).content().contains("IllegalStateException: the sky fell");
    }

    @Test
    void takesAnEmptyWishForNone() {
        assertThat(wishes("local.port", " ").whole("local.port", 8080, 0, 65_535))
                .isEqualTo(8080);
        assertThat(wishes("local.speed", "2.5").positive("local.speed", 1)).isEqualTo(2.5);
        assertThatThrownBy(() -> wishes("local.speed", "-1").positive("local.speed", 1))
                .hasMessage("-Dlocal.speed=-1: give a number above zero.");
        assertThatThrownBy(() -> wishes("demo.exit", "yes").flag("demo.exit"))
                .hasMessage("-Ddemo.exit=yes: give true or false.");
    }

    private static int start(Path template) {
        var options = Options.inMemory(Timeline::real).withParameter("FromAddress", "programme@double-sens.example");
        try (var cloud = LocalCloud.start(template, options)) {
            return cloud.http().getPort();
        }
    }

    private Command command() {
        return new Command(print(), folder.resolve("command.log"));
    }

    private PrintStream print() {
        return new PrintStream(terminal, true, StandardCharsets.UTF_8);
    }

    private static Wishes wishes(String name, String value) {
        var properties = new Properties();
        properties.setProperty(name, value);
        return new Wishes(properties);
    }
}
