package org.doublesens.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.doublesens.lambda.Json;
import org.doublesens.lambda.Services;
import org.doublesens.lambda.StageHandler;
import org.doublesens.local.template.Function;
import org.doublesens.local.template.Place;
import org.doublesens.local.template.Template;
import org.doublesens.local.template.TemplateReader;
import org.doublesens.program.Stage;
import org.junit.jupiter.api.Test;

/// Template, machines, events and handlers agree: one name, seven places.
class HouseContractTest {
    private static final Path ROOT = Path.of("..");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern HOLE = Pattern.compile("\\$\\{([A-Za-z]+)}");
    private static final Template TEMPLATE = TemplateReader.read(
            ROOT.resolve("template.yaml"),
            Map.of("FromAddress", "programme@double-sens.example", "ReplyDomain", "reply.double-sens.example"),
            Place.local("http://localhost"));

    /// Functions that no state calls, and the events that show what comes through their door instead.
    private static final Map<String, List<String>> OTHER_DOORS = Map.of(
            "CohortsFunction", List.of("cohorts-post"),
            "PeopleFunction", List.of("people-show", "people-commit"),
            "ConsoleFunction", List.of("console-show", "console-commit"));

    @Test
    void everyHandlerIsAClassWithTheTwoConstructors() throws Exception {
        for (var function : TEMPLATE.functions()) {
            var handler = Class.forName(function.handler());

            assertThat(RequestStreamHandler.class).isAssignableFrom(handler);
            assertThat(Arrays.stream(handler.getConstructors())
                            .map(constructor -> List.of(constructor.getParameterTypes())))
                    .as(function.handler())
                    .containsExactlyInAnyOrder(List.of(), List.of(Services.class));
        }
    }

    @Test
    void classHandlerAndFunctionShareOneStem() throws Exception {
        for (var function : TEMPLATE.functions()) {
            assertThat(simpleName(function.handler())).isEqualTo(stem(function) + "Handler");
            if (StageHandler.class.isAssignableFrom(Class.forName(function.handler()))) {
                var stage = Class.forName(function.handler().replaceAll("Handler$", ""));
                assertThat(Stage.class).isAssignableFrom(stage);
            }
        }
    }

    @Test
    void everyHoleOfAMachineIsFilledAndEverySubstitutionUsed() throws IOException {
        for (var machine : TEMPLATE.machines()) {
            var holes = new TreeSet<String>();
            var matcher = HOLE.matcher(Files.readString(machine.definition()));
            while (matcher.find()) {
                holes.add(matcher.group(1));
            }

            assertThat(holes)
                    .as(machine.id())
                    .isEqualTo(new TreeSet<>(machine.substitutions().keySet()));
        }
    }

    @Test
    void everyStateThatKnocksAtAStageBearsItsName() throws IOException {
        var shared = List.of("AwaitPeopleFunction", "KeepAppointmentsFunction");
        for (var state : states().entrySet()) {
            var called = state.getValue().path("Arguments").path("FunctionName").asText();
            var matcher = HOLE.matcher(called);
            if (matcher.matches() && !shared.contains(matcher.group(1))) {
                assertThat(state.getKey().replace(" ", "") + "Function").isEqualTo(matcher.group(1));
            }
        }
    }

    @Test
    void everyStateSaysWhatItIsForAndEveryTaskIsTriedAgain() throws IOException {
        for (var state : states().entrySet()) {
            assertThat(state.getValue().path("Comment").asText())
                    .as(state.getKey())
                    .isNotBlank();
            if (state.getValue().path("Resource").asText().contains("lambda:invoke")) {
                assertThat(state.getValue().path("Retry").toString())
                        .as(state.getKey())
                        .contains(
                                "Lambda.ServiceException",
                                "Lambda.AWSLambdaException",
                                "Lambda.SdkClientException",
                                "Lambda.TooManyRequestsException",
                                "Lambda.ClientExecutionTimeoutException",
                                "\"JitterStrategy\":\"FULL\"");
            }
            if (state.getValue().path("Resource").asText().endsWith("waitForTaskToken")) {
                assertThat(state.getValue().has("TimeoutSeconds"))
                        .as(state.getKey())
                        .isTrue();
            }
        }
    }

    @Test
    void everyFunctionHasARealEventAndEveryEventADoor() throws IOException {
        var expected = new TreeSet<String>();
        for (var function : TEMPLATE.functions()) {
            expected.addAll(OTHER_DOORS.getOrDefault(function.id(), List.of(kebab(stem(function)))));
        }
        expected.add("open-cohort");

        assertThat(events()).isEqualTo(expected);
    }

    @Test
    void everyStageReadsItsEvent() throws Exception {
        for (var function : TEMPLATE.functions()) {
            var handler = Class.forName(function.handler());
            if (handler.getGenericSuperclass() instanceof ParameterizedType type
                    && type.getRawType() == StageHandler.class) {
                var request = (Class<?>) type.getActualTypeArguments()[0];
                var event = Files.readAllBytes(ROOT.resolve("events").resolve(kebab(stem(function)) + ".json"));

                var read = Json.read(new ByteArrayInputStream(event), request);

                assertThat(Json.tree(read).toString())
                        .as(function.id())
                        .isEqualTo(JSON.readTree(event).toString());
            }
        }
    }

    private static TreeSet<String> events() throws IOException {
        var names = new TreeSet<String>();
        try (var files = Files.list(ROOT.resolve("events"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .forEach(name -> names.add(name.replaceAll("\\.json$", "")));
        }
        return names;
    }

    private static Map<String, JsonNode> states() throws IOException {
        var states = new TreeMap<String, JsonNode>();
        for (var machine : TEMPLATE.machines()) {
            collect(JSON.readTree(Files.readString(machine.definition())), states);
        }
        return states;
    }

    private static void collect(JsonNode machine, Map<String, JsonNode> states) {
        var inner = new ArrayList<JsonNode>();
        machine.path("States").properties().forEach(state -> {
            states.put(state.getKey(), state.getValue());
            inner.add(state.getValue().path("ItemProcessor"));
        });
        inner.stream().filter(JsonNode::isObject).forEach(processor -> collect(processor, states));
    }

    private static String stem(Function function) {
        return function.id().replaceAll("Function$", "");
    }

    private static String simpleName(String type) {
        return type.substring(type.lastIndexOf('.') + 1);
    }

    private static String kebab(String stem) {
        return stem.replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
