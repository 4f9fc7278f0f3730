package org.doublesens.local.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DataFlowTest {

    private final Rehearsal rehearsal = new Rehearsal();

    @Test
    void computesVariablesAndOutputFromWhatWasThereBeforeEither() {
        var execution = rehearsal.run("""
                "StartAt": "One", "States": {
                  "One": {"Type": "Pass", "Assign": {"x": 1, "y": 2}, "Next": "Two"},
                  "Two": {"Type": "Pass", "Assign": {"x": "{% $y %}", "y": "{% $x %}"}, "Output": "{% $x %}", "Next": "Three"},
                  "Three": {"Type": "Pass", "Output": ["{% $states.input %}", "{% $x %}", "{% $y %}"], "End": true}}
                """, "{}");

        assertThat(execution.output()).contains(Rehearsal.json("[1,2,1]"));
    }

    @Test
    void keepsTheVariablesOfABranchInTheBranch() {
        var execution = rehearsal.run("""
                "StartAt": "Outer", "States": {
                  "Outer": {"Type": "Pass", "Assign": {"x": "outer"}, "Next": "Both"},
                  "Both": {"Type": "Parallel", "Next": "After", "Branches": [
                    {"StartAt": "Inner", "States": {"Inner": {"Type": "Pass", "Assign": {"z": "inner"}, "Next": "Read"},
                      "Read": {"Type": "Pass", "Output": "{% $x & ' ' & $z %}", "End": true}}}]},
                  "After": {"Type": "Pass", "Output": ["{% $states.input[0] %}", "{% $exists($z) %}"], "End": true}}
                """, "{}");

        assertThat(execution.output()).contains(Rehearsal.json("[\"outer inner\",false]"));
    }

    @Test
    void tellsNullFromNothing() {
        var execution = rehearsal.run("""
                "StartAt": "Null", "States": {"Null": {"Type": "Pass",
                  "Output": {"null": "{% $states.input.nothing %}", "list": "{% [$states.input.nothing] %}"}, "End": true}}
                """, "{\"nothing\": null}");

        assertThat(execution.output()).contains(Rehearsal.json("{\"null\":null,\"list\":[null]}"));
    }

    @Test
    void namesTheFieldAndTheStateOfAnExpressionThatGivesNothing() {
        var execution = rehearsal.run("""
                "StartAt": "Nothing", "States": {"Nothing": {"Type": "Pass",
                  "Output": {"list": [1, "{% $nothing %}"]}, "End": true}}
                """, "{}");

        assertThat(execution.error()).contains("States.QueryEvaluationError");
        assertThat(execution.cause())
                .contains(
                        "An error occurred while executing the state 'Nothing' (entered at the event id #2). The JSONata expression '$nothing' specified for the field 'Output/list[1]' returned nothing (undefined).");
    }

    @Test
    void hasTheFunctionsOfStepFunctionsAndNotThoseItTookAway() {
        var execution = rehearsal.run("""
                "StartAt": "Functions", "States": {
                  "Functions": {"Type": "Pass", "Next": "Eval", "Output": {
                    "hash": "{% $hash('pair', 'SHA-256') %}", "uuid": "{% $length($uuid()) %}",
                    "parsed": "{% $parse('{\\"a\\":[1]}').a %}", "backwards": "{% $range(5, 1, -2) %}",
                    "random": "{% $random(3) = $random(3) %}", "now": "{% $now() %}", "millis": "{% $millis() %}"}},
                  "Eval": {"Type": "Pass", "Output": "{% $eval('1') %}", "End": true}}
                """, "{}");

        assertThat(execution.cause().orElseThrow()).endsWith("T1006: Attempted to invoke a non-function");
        var output = execution.history().get(2).details().path("output");
        assertThat(output.path("hash").asText())
                .isEqualTo("47d8bd46877831ccd61c1cfac962cd4143bc818c7d5fd0989de4f061ce60351e");
        assertThat(output.path("uuid").asInt()).isEqualTo(36);
        assertThat(output.path("parsed")).isEqualTo(Rehearsal.json("[1]"));
        assertThat(output.path("backwards")).isEqualTo(Rehearsal.json("[5,3,1]"));
        assertThat(output.path("random").asBoolean()).isTrue();
        assertThat(output.path("now").asText()).isEqualTo("2027-02-01T08:00:00.000Z");
        assertThat(output.path("millis").asLong()).isEqualTo(Rehearsal.START.toEpochMilli());
    }

    @Test
    void takesTheFirstWayThatHoldsWithOnlyItsOwnOutput() {
        var choice = """
                "StartAt": "Posture", "States": {
                  "Posture": {"Type": "Choice", "Output": "default", "Default": "Rest", "Choices": [
                    {"Condition": "{% $states.input.age < 30 %}", "Next": "Teach"},
                    {"Condition": "{% $states.input.age > 50 %}", "Output": "senior", "Next": "Learn"}]},
                  "Teach": {"Type": "Succeed"}, "Learn": {"Type": "Succeed"}, "Rest": {"Type": "Succeed"}}
                """;

        assertThat(new Rehearsal().run(choice, "{\"age\":25}").output()).contains(Rehearsal.json("{\"age\":25}"));
        assertThat(new Rehearsal().run(choice, "{\"age\":60}").output()).contains(Rehearsal.json("\"senior\""));
        assertThat(new Rehearsal().run(choice, "{\"age\":40}").output()).contains(Rehearsal.json("\"default\""));
    }

    @Test
    void failsWhereNoWayHoldsAndNoneIsTheDefault() {
        var execution = rehearsal.run("""
                "StartAt": "Lost", "States": {"Lost": {"Type": "Choice",
                  "Choices": [{"Condition": false, "Next": "Found"}]}, "Found": {"Type": "Succeed"}}
                """, "{}");

        assertThat(execution.error()).contains("States.NoChoiceMatched");
    }

    @Test
    void waitsUntilAnInstantAndNotAtAllForOneInThePast() {
        var states = """
                "StartAt": "Until", "States": {"Until": {"Type": "Wait", "Timestamp": "{% $states.input %}", "End": true}}
                """;

        assertThat(new Rehearsal().run(states, "\"2027-02-08T09:00:00+01:00\"").stopped())
                .contains(Rehearsal.START.plus(Duration.ofDays(7)));
        assertThat(new Rehearsal().run(states, "\"1999-12-31T23:59:59Z\"").stopped())
                .contains(Rehearsal.START);
    }

    @Test
    void abortsTheOtherBranchesWhenOneBreaks() {
        var execution = rehearsal.run("""
                "StartAt": "Both", "States": {"Both": {"Type": "Parallel", "End": true, "Branches": [
                  {"StartAt": "Long", "States": {"Long": {"Type": "Wait", "Seconds": 86400, "End": true}}},
                  {"StartAt": "Short", "States": {"Short": {"Type": "Wait", "Seconds": 60, "Next": "Break"},
                    "Break": {"Type": "Fail", "Error": "Enough"}}}]}}
                """, "{}");

        assertThat(execution.error()).contains("Enough");
        assertThat(execution.stopped()).contains(Rehearsal.START.plusSeconds(60));
        assertThat(execution.history()).extracting(HistoryEvent::type).contains(EventType.WaitStateAborted);
        assertThat(rehearsal.timeline.waiting()).isZero();
    }

    @Test
    void passesThroughAParallelWithoutBranches() {
        var execution = rehearsal.run("""
                "StartAt": "None", "States": {"None": {"Type": "Parallel", "Branches": [], "End": true}}
                """, "{}");

        assertThat(execution.output()).contains(Rehearsal.json("[]"));
    }

    @Test
    void refusesMoreThanAHundredPercentOfFailures() {
        var execution = rehearsal.run("""
                "StartAt": "All", "States": {"All": {"Type": "Map", "Items": [], "End": true,
                  "ToleratedFailurePercentage": "{% 101 %}",
                  "ItemProcessor": {"StartAt": "One", "States": {"One": {"Type": "Succeed"}}}}}
                """, "{}");

        assertThat(execution.error()).contains("States.QueryEvaluationError");
        assertThat(execution.cause().orElseThrow()).contains("ToleratedFailurePercentage");
    }
}
