package org.doublesens.local.states.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionsTest {

    @Test
    void namesEveryMistakeAtOnce() {
        assertThatThrownBy(() -> Definitions.machine("""
                        {"QueryLanguage": "JSONata", "StartAt": "A", "States": {
                          "A": {"Type": "Task", "Resource": "arn:aws:states:::sqs:sendMessage", "Next": "Nowhere"},
                          "B": {"Type": "Pass", "Parameters": {}, "End": true},
                          "C": {"Type": "Dance"}}}
                        """))
                .isInstanceOf(InvalidDefinition.class)
                .hasMessageContaining("The resource provided arn:aws:states:::sqs:sendMessage is not recognized.")
                .hasMessageContaining("Missing 'Next' target: Nowhere at /States/A/Next")
                .hasMessageContaining("State \"B\" is not reachable. at /States/B")
                .hasMessageContaining("The JSONPath field 'Parameters' is not supported with JSONata at /States/B")
                .hasMessageContaining("The type must be one of");
    }

    @Test
    void runsNoJsonPath() {
        assertThat(check("{\"StartAt\": \"A\", \"States\": {\"A\": {\"Type\": \"Pass\", \"End\": true}}}"))
                .containsExactly(
                        "UNSUPPORTED_QUERY_LANGUAGE: The local cloud runs the JSONata dialect only; set \"QueryLanguage\": \"JSONata\" at /States/A");
    }

    @Test
    void tellsWhichExpressionIsNotGrammatical() {
        assertThat(check(one("\"Type\": \"Pass\", \"Output\": {\"a\": [\"{% 1 + %}\"]}, \"End\": true")))
                .containsExactly(
                        "INVALID_JSONATA_EXPRESSION: The JSONata expression is not valid: S0207: Unexpected end of expression at /States/A/Output/a[0]");
    }

    @Test
    void wantsStatesAllAloneAndLast() {
        assertThat(check(one("""
                        "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true, "Retry": [
                          {"ErrorEquals": ["States.ALL", "Busy"]}, {"ErrorEquals": ["Busy"]}]
                        """)))
                .containsExactly(
                        "SCHEMA_VALIDATION_FAILED: States.ALL must appear alone at /States/A/Retry[0]/ErrorEquals",
                        "SCHEMA_VALIDATION_FAILED: States.ALL must be the last one at /States/A/Retry[0]/ErrorEquals");
    }

    @Test
    void wantsEveryStateToLeadSomewhere() {
        assertThat(check(one("\"Type\": \"Pass\"")))
                .containsExactly(
                        "SCHEMA_VALIDATION_FAILED: Exactly one of these fields is required: [Next, End] at /States/A");
    }

    @Test
    void looksIntoBranchesAndIterations() {
        assertThat(check(one("""
                        "Type": "Parallel", "End": true, "Branches": [{"StartAt": "A", "States": {
                          "A": {"Type": "Map", "End": true, "ItemProcessor": {"States": {"B": {"Type": "Succeed"}}}}}}]
                        """)))
                .containsExactly(
                        "DUPLICATE_STATE_NAME: Duplicate State name: A at /States/A/Branches[0]/States/A",
                        "SCHEMA_VALIDATION_FAILED: These fields are required: [StartAt] at /States/A/Branches[0]/States/A/ItemProcessor");
    }

    @Test
    void wantsNumbersWithinTheirBounds() {
        assertThat(check(one("""
                        "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "End": true,
                        "TimeoutSeconds": 10, "HeartbeatSeconds": 10, "Retry": [{"ErrorEquals": ["Busy"], "BackoffRate": 0.5}]
                        """)))
                .containsExactlyInAnyOrder(
                        "SCHEMA_VALIDATION_FAILED: HeartbeatSeconds must be smaller than TimeoutSeconds at /States/A",
                        "SCHEMA_VALIDATION_FAILED: The value must be a number from 1 to 2147483647 at /States/A/Retry[0]/BackoffRate");
    }

    private static String one(String state) {
        return "{\"QueryLanguage\": \"JSONata\", \"StartAt\": \"A\", \"States\": {\"A\": {%s}}}".formatted(state);
    }

    private static List<String> check(String definition) {
        return Definitions.check(definition, Workflow.STANDARD).stream()
                .map(Diagnostic::toString)
                .toList();
    }
}
