package org.doublesens.local.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.doublesens.local.people.Temperament;
import org.doublesens.local.services.lambda.Faults.Moment;
import org.doublesens.local.stories.Story;
import org.doublesens.local.template.Function;
import org.doublesens.local.template.Place;
import org.doublesens.local.template.Template;
import org.doublesens.local.template.TemplateReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// A whole story is told while somebody writes down each call to AWS: none is a scan, each is allowed by its function's
/// role, and what a role allows is what its function does.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryCallTest {
    private static final Template TEMPLATE = TemplateReader.read(
            Path.of("..", "template.yaml"),
            Map.of("FromAddress", "bonjour@example.org"),
            Place.local("http://localhost"));

    /// What a function may do though the story does not make it: why it may.
    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("CloseRoundFunction dynamodb:PutItem", "a session nobody spoke of becomes unknown"),
            Map.entry("CohortsFunction states:StopExecution", "HR may cancel a cohort"),
            Map.entry("CohortsFunction dynamodb:UpdateItem", "HR's approval opens a gate"),
            Map.entry("CohortsFunction dynamodb:DeleteItem", "HR may erase somebody"),
            Map.entry("ConsoleFunction dynamodb:PutItem", "the organiser's acts are kept in the audit"),
            Map.entry("ConsoleFunction dynamodb:UpdateItem", "the organiser's approval opens a gate"),
            Map.entry("ConsoleFunction dynamodb:DeleteItem", "a changed proposal takes away the pairs it undoes"),
            Map.entry("ConsoleFunction dynamodb:Query", "the organiser's swap asks who met before, by the index"),
            Map.entry("ConsoleFunction states:StartExecution", "the organiser may launch a prepared cohort"),
            Map.entry("ConsoleFunction states:StopExecution", "the organiser may cancel a cohort"),
            Map.entry("PeopleFunction dynamodb:Query", "the organiser's swap asks who met before, by the index"),
            Map.entry("PlanRoundFunction dynamodb:Query", "those waiting are matched if they never met, by the index"),
            Map.entry("HearOfBouncesFunction sqs:SendMessage", "Lambda parks in its name what it gave up"),
            Map.entry("MatchPairsFunction dynamodb:DeleteItem", "a second try takes away what the first one proposed"),
            Map.entry("SendLettersFunction sqs:SendMessage", "Lambda parks in its name what it gave up"),
            Map.entry("WakeMachineFunction sqs:SendMessage", "Lambda parks in its name what it gave up"));

    private final Set<Call> calls = Watchman.during(EveryCallTest::tell);

    @Test
    void noFunctionEverScansATable() {
        assertThat(ofFunctions())
                .extracting(Call::action)
                .contains("dynamodb:Query")
                .noneMatch(action -> action.matches(
                        "dynamodb:(Scan|ExecuteStatement|BatchExecuteStatement|ExecuteTransaction|ListTables)"));
    }

    @Test
    void everyFunctionIsInTheStory() {
        assertThat(ofFunctions().map(Call::function).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        TEMPLATE.functions().stream().map(Function::id).toList());
    }

    @Test
    void everyCallIsAllowedByTheRoleOfItsFunction() {
        assertThat(ofFunctions())
                .allSatisfy(call -> assertThat(isAllowed(call))
                        .as("the role of %s allows %s on %s", call.function(), call.action(), call.resource())
                        .isTrue());
    }

    @Test
    void everythingARoleAllowsIsDoneOrHasItsReason() {
        var idle = new TreeSet<String>();
        for (var function : TEMPLATE.functions()) {
            for (var statement : function.statements()) {
                for (var action : statement.actions()) {
                    if (ofFunctions()
                            .noneMatch(call -> call.function().equals(function.id())
                                    && call.action().equals(action)
                                    && statement.resources().stream().anyMatch(call::isAbout))) {
                        idle.add(function.id() + " " + action);
                    }
                }
            }
        }

        assertThat(idle).isSubsetOf(REASONS.keySet());
    }

    /// SES asks in its sandbox for the identity of the recipient too, so that one statement names all identities; the
    /// sender is fixed by a condition.
    @Test
    void noRoleNamesMoreThanItMeans() {
        for (var function : TEMPLATE.functions()) {
            for (var statement : function.statements()) {
                assertThat(statement.actions()).as(function.id()).noneMatch(action -> action.contains("*"));
                assertThat(statement.resources())
                        .as(function.id())
                        .allMatch(resource -> !resource.contains("*")
                                || resource.endsWith(":identity/*")
                                || resource.contains(":execution:ProgramMachine:"));
            }
        }
    }

    /// AWS asks for the actions of log delivery on every resource.
    @Test
    void onlyLogDeliveryIsAllowedOnEverything() throws IOException {
        var open = Pattern.compile("Action:\\s*((?:\\n\\s+- \\S+)+|.*)\\n\\s+Resource: \"\\*\"")
                .matcher(Files.readString(Path.of("..", "template.yaml")));
        while (open.find()) {
            assertThat(open.group(1)
                            .lines()
                            .map(line -> line.replaceFirst("^\\s*- ", ""))
                            .filter(line -> !line.isBlank()))
                    .isNotEmpty()
                    .allMatch(action -> action.startsWith("logs:"));
        }
    }

    private Stream<Call> ofFunctions() {
        return calls.stream().filter(call -> call.function().endsWith("Function"));
    }

    private static boolean isAllowed(Call call) {
        return TEMPLATE.function(call.function()).statements().stream()
                .filter(statement -> statement.actions().contains(call.action()))
                .flatMap(statement -> statement.resources().stream())
                .anyMatch(call::isAbout);
    }

    /// A rotating cohort with somebody who leaves, somebody who moves a session and an address that bounces, while HR
    /// looks at everything; then one that fails, so that the organiser is told.
    private static void tell() {
        var request = Story.cohort(4, it -> it.put("months", 2));
        var people = request.path("participants");
        var temperaments = Map.<String, Temperament>of(
                people.get(0).path("email").asText(), new Temperament.Leaving(Duration.ofDays(40)),
                people.get(2).path("email").asText(), new Temperament.Moving());
        var gone = people.get(1).path("email").asText();
        try (var story = new Story(options -> options.withBouncing(gone), temperaments)) {
            var program = story.open(request);
            story.cloud().liveUntil(() -> !story.mails("cohort-launched").isEmpty());
            enter(story);
            story.cloud().liveUntil(() -> !story.mails("your-pair").isEmpty());
            look(story);
            story.live(program);
            look(story);
        }
        try (var story = new Story()) {
            for (var attempt = 1; attempt <= 20; attempt++) {
                story.cloud().faults().crash("CollectSkillsFunction", attempt, Moment.BEFORE_IT_RAN);
            }
            story.live(story.open(Story.cohort(2, it -> {})));
        }
    }

    /// While the link of the first mail is young.
    private static void enter(Story story) {
        for (var place : List.of("", "people", "skills", "pairs", "audit")) {
            assertThat(story.console(place).statusCode()).as(place).isEqualTo(200);
        }
    }

    private static void look(Story story) {
        var cohorts = story.get("/cohorts?limit=1");
        assertThat(cohorts.statusCode()).isEqualTo(200);
        var cohort = "/cohorts/" + cohorts.body().replaceAll("(?s).*\"cohortId\":\"([^\"]+)\".*", "$1");
        for (var page : List.of("", "/participants", "/skills", "/matches", "/role-swap", "/metrics", "/audit")) {
            assertThat(story.get(cohort + page).statusCode()).as(page).isEqualTo(200);
        }
        assertThat(story.post(cohort + "/role-swap", "", "by hand").statusCode())
                .isIn(400, 409);
        assertThat(story.post(cohort + "/role-swap", "", "by-hand").statusCode())
                .isIn(200, 409);
        assertThat(story.post(cohort + "/matches/approve", "{\"no\":1}", "refused")
                        .statusCode())
                .isEqualTo(422);
    }
}
