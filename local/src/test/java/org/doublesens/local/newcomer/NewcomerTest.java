package org.doublesens.local.newcomer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.doublesens.local.LocalCloud;
import org.doublesens.local.people.Temperament;
import org.doublesens.local.stories.Story;
import org.doublesens.local.web.Organiser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The README's path by curl, run as it is written, from the roster to the shared digest.
///
/// The only thing not as on a newcomer's laptop is `sleep`: here it lets the local cloud live half a day.
class NewcomerTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern SECTION =
            Pattern.compile("(?s)\\n## A cohort by curl, from the roster to the digest\\n(.*?)\\n## ");
    private static final Pattern BLOCK = Pattern.compile("(?s)```sh\\n(.*?)```");
    private static final Duration HALF_A_DAY = Duration.ofHours(12);

    @TempDir
    Path folder;

    @Test
    void reachesTheSharedDigestByTheReadmesOwnCommands() throws IOException, InterruptedException {
        assumeTrue(isThere("bash") && isThere("curl"), "SKIPPED: there is no bash or no curl here");
        var silent = Map.<String, Temperament>of(Organiser.local().email(), new Temperament.Silent());
        try (var story = new Story(options -> options, silent)) {
            var bash = bash(story.cloud());
            while (bash.isAlive()) {
                liveWhereAsked(story.cloud());
            }
            story.cloud().settle();

            assertThat(bash.exitValue())
                    .as(Files.readString(folder.resolve("said")))
                    .isZero();
            assertThat(story.mails("digest-shared")).hasSize(12);
            assertThat(Files.readString(folder.resolve("said")))
                    .contains("\"joining\":12", "\"pairId\"", "\"metrics\"", "{\"outcome\":\"done\"}");
        }
    }

    private Process bash(LocalCloud cloud) throws IOException {
        var sleep = folder.resolve("sleep");
        Files.writeString(
                sleep,
                "#!/bin/sh\ntouch '%1$s/asked'\nwhile [ -e '%1$s/asked' ]; do /bin/sleep 0.05; done\n"
                        .formatted(folder));
        assertThat(sleep.toFile().setExecutable(true)).isTrue();
        var builder = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands())
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        builder.environment().put("API", cloud.http().toString());
        builder.environment().merge("PATH", folder.toString(), (path, first) -> first + File.pathSeparator + path);
        return builder.start();
    }

    private void liveWhereAsked(LocalCloud cloud) throws IOException, InterruptedException {
        var asked = folder.resolve("asked");
        if (!Files.exists(asked)) {
            TimeUnit.MILLISECONDS.sleep(20);
            return;
        }
        var later = cloud.timeline().instant().plus(HALF_A_DAY);
        cloud.timeline().at(later, () -> {});
        cloud.liveUntil(() -> !cloud.timeline().instant().isBefore(later));
        Files.delete(asked);
    }

    private static String commands() throws IOException {
        var section = SECTION.matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(section.find()).isTrue();
        return BLOCK.matcher(section.group(1))
                .results()
                .map(block -> block.group(1))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isThere(String command) {
        return Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .anyMatch(place -> Files.isExecutable(Path.of(place, command)));
    }
}
