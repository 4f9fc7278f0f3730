package org.doublesens.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doublesens.local.template.Place;
import org.doublesens.local.template.Route;
import org.doublesens.local.template.TemplateReader;
import org.junit.jupiter.api.Test;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// The contract at the root is the one that is served, and the gateway lets through what it promises.
final class OpenApiTest {
    private static final Path ROOT = Path.of("..", "openapi.yaml");
    private static final Path SERVED = Path.of("..", "functions", "src", "main", "resources", "openapi.yaml");

    private final List<Route> routes = TemplateReader.read(
                    Path.of("..", "template.yaml"),
                    Map.of("FromAddress", "bonjour@example.org"),
                    Place.local("http://localhost"))
            .routes();

    @Test
    void liesAtTheRootAsItIsServed() throws IOException {
        assertThat(Files.readString(ROOT)).isEqualTo(Files.readString(SERVED));
    }

    @Test
    void promisesNothingTheGatewayWouldNotLetThrough() throws IOException {
        assertThat(operations())
                .isNotEmpty()
                .allSatisfy(operation -> assertThat(routes).as(operation).anyMatch(route -> leads(route, operation)));
    }

    @Test
    void asksForATokenEverywhereButForTheContractItself() {
        assertThat(routes)
                .filteredOn(route -> route.path().startsWith("/cohorts"))
                .isNotEmpty()
                .allMatch(Route::authorized);
        assertThat(routes)
                .filteredOn(route -> route.path().equals("/openapi.yaml"))
                .singleElement()
                .matches(route -> !route.authorized());
    }

    @SuppressWarnings("unchecked")
    private static List<String> operations() throws IOException {
        var contract =
                (Map<String, Object>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(SERVED));
        var paths = (Map<String, Map<String, Object>>) Objects.requireNonNull(contract.get("paths"));
        return paths.entrySet().stream()
                .flatMap(path -> Stream.of("get", "post")
                        .filter(path.getValue()::containsKey)
                        .map(method -> method.toUpperCase(Locale.ROOT) + " " + path.getKey()))
                .toList();
    }

    private static boolean leads(Route route, String operation) {
        var parts = operation.split(" ");
        var method = route.method().equals("ANY") || route.method().equals(parts[0]);
        var pattern = Pattern.quote(route.path())
                .replaceAll("\\{[A-Za-z]+\\+}", "\\\\E.+\\\\Q")
                .replaceAll("\\{[A-Za-z]+}", "\\\\E[^/]+\\\\Q");
        return method && parts[1].matches(pattern);
    }
}
