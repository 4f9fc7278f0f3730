package org.doublesens.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.doublesens.local.web.Organiser;
import org.junit.jupiter.api.Test;

/// The fixed token is a laptop's: whatever is deployed has never heard of it.
class DevelopmentTokenTest {
    private static final List<Path> DEPLOYED = List.of(
            Path.of("..", "template.yaml"),
            Path.of("..", "statemachine"),
            Path.of("..", "functions", "pom.xml"),
            Path.of("..", "functions", "src", "main"));

    @Test
    void nothingThatIsDeployedKnowsIt() throws IOException {
        for (var place : DEPLOYED) {
            try (Stream<Path> files = Files.walk(place)) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                            .as(file.toString())
                            .doesNotContain(Organiser.TOKEN, Organiser.VIEWER_TOKEN);
                }
            }
        }
    }

    /// The artifact of the functions does not carry the room in which the token is spelled.
    @Test
    void theArtifactDependsOnNothingOfTheLaptop() throws IOException {
        assertThat(Files.readString(Path.of("..", "functions", "pom.xml")))
                .doesNotContain("<artifactId>local</artifactId>");
    }
}
