package org.doublesens.local.states.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.doublesens.local.states.language.ExpressionCheck.Sight;

/// Checks one state: its dialect, its fields, and what stands in them.
final class StateCheck {

    private static final Map<String, Set<String>> FIELDS = Map.of(
            "Task",
            Set.of(
                    "Resource",
                    "Arguments",
                    "TimeoutSeconds",
                    "HeartbeatSeconds",
                    "Credentials",
                    "Retry",
                    "Catch",
                    "Assign",
                    "Output",
                    "Next",
                    "End"),
            "Pass",
            Set.of("Assign", "Output", "Next", "End"),
            "Choice",
            Set.of("Choices", "Default", "Assign", "Output"),
            "Wait",
            Set.of("Seconds", "Timestamp", "Assign", "Output", "Next", "End"),
            "Succeed",
            Set.of("Output"),
            "Fail",
            Set.of("Error", "Cause"),
            "Parallel",
            Set.of("Branches", "Arguments", "Retry", "Catch", "Assign", "Output", "Next", "End"),
            "Map",
            Set.of(
                    "Items",
                    "ItemSelector",
                    "ItemProcessor",
                    "ItemBatcher",
                    "MaxConcurrency",
                    "ToleratedFailureCount",
                    "ToleratedFailurePercentage",
                    "Label",
                    "Retry",
                    "Catch",
                    "Assign",
                    "Output",
                    "Next",
                    "End"));
    private static final Set<String> EVERYWHERE = Set.of("Type", "Comment", "QueryLanguage");
    private static final Set<String> JSONPATH_ONLY = Set.of(
            "InputPath",
            "OutputPath",
            "ResultPath",
            "Parameters",
            "Result",
            "ResultSelector",
            "ItemsPath",
            "SecondsPath",
            "TimestampPath",
            "TimeoutSecondsPath",
            "HeartbeatSecondsPath",
            "ErrorPath",
            "CausePath",
            "MaxConcurrencyPath",
            "ToleratedFailureCountPath",
            "ToleratedFailurePercentagePath",
            "Iterator");
    private static final Set<String> TEMPLATES = Set.of(
            "Arguments",
            "Assign",
            "Output",
            "Items",
            "ItemSelector",
            "ItemBatcher",
            "Error",
            "Cause",
            "Seconds",
            "Timestamp",
            "TimeoutSeconds",
            "HeartbeatSeconds",
            "MaxConcurrency",
            "ToleratedFailureCount",
            "ToleratedFailurePercentage");

    private static final Set<String> RULE = Set.of("Condition", "Assign", "Output");
    private static final Set<String> WITH_RESULT = Set.of("Task", "Parallel", "Map");
    private static final Set<String> SHAPING = Set.of("Assign", "Output");

    private final Findings findings;
    private final ExpressionCheck expressions;
    private final Workflow workflow;
    private final QueryLanguage machineLanguage;
    private final FlowCheck flows;

    StateCheck(Findings findings, Workflow workflow, QueryLanguage machineLanguage, FlowCheck flows) {
        this.findings = findings;
        this.expressions = new ExpressionCheck(findings);
        this.workflow = workflow;
        this.machineLanguage = machineLanguage;
        this.flows = flows;
    }

    void check(JsonNode state, String location) {
        var type = state.path("Type").asText();
        var fields = FIELDS.get(type);
        if (fields == null) {
            findings.add(location + "/Type", "The type must be one of " + new TreeSet<>(FIELDS.keySet()));
            return;
        }
        var language = QueryLanguage.of(state, machineLanguage);
        dialect(state, location, language);
        if (language == QueryLanguage.JSONATA) {
            fields(state, type, fields, location);
            TEMPLATES.forEach(
                    field -> expressions.check(state.path(field), location + "/" + field, sight(type, field)));
        }
        transition(state, fields, location);
        findings.text(state, location, "Comment", "Next", "Default", "Resource");
        switch (type) {
            case "Task" -> new TaskCheck(findings, workflow).check(state, location);
            case "Fail" -> findings.text(state, location, "Error", "Cause");
            case "Wait" -> waiting(state, location, language);
            case "Choice" -> choice(state, location, language);
            case "Parallel" -> parallel(state, location);
            case "Map" -> each(state, location, language);
            default -> {}
        }
        new VariableCheck(findings).check(state.path("Assign"), location + "/Assign");
        new GuardCheck(findings).check(state, location);
    }

    /// Only what has a result may look at it, and only where it leaves something behind.
    private static Sight sight(String type, String field) {
        return WITH_RESULT.contains(type) && SHAPING.contains(field) ? Sight.RESULT : Sight.INPUT;
    }

    private void dialect(JsonNode state, String location, QueryLanguage language) {
        QueryLanguage.check(state, location, findings);
        if (language == QueryLanguage.JSONATA) {
            return;
        }
        if (machineLanguage == QueryLanguage.JSONATA) {
            findings.add(location, "'QueryLanguage' can not be 'JSONPath' if set to 'JSONata' for whole state machine");
            return;
        }
        findings.add(
                "UNSUPPORTED_QUERY_LANGUAGE",
                location,
                "The local cloud runs the JSONata dialect only; set \"QueryLanguage\": \"JSONata\"");
    }

    private void fields(JsonNode state, String type, Set<String> known, String location) {
        state.fieldNames().forEachRemaining(field -> {
            if (JSONPATH_ONLY.contains(field)) {
                findings.add(location, "The JSONPath field '%s' is not supported with JSONata".formatted(field));
            } else if (!known.contains(field) && !EVERYWHERE.contains(field)) {
                findings.add(location, "Field '%s' is not supported in a %s state".formatted(field, type));
            }
        });
    }

    private void transition(JsonNode state, Set<String> fields, String location) {
        if (state.has("End") && !state.path("End").isBoolean()) {
            findings.add(location + "/End", "The value must be true or false");
        }
        var ends = state.path("End").asBoolean();
        if (fields.contains("Next") && ends == state.has("Next")) {
            findings.add(location, "Exactly one of these fields is required: [Next, End]");
        }
    }

    private void waiting(JsonNode state, String location, QueryLanguage language) {
        if (language == QueryLanguage.JSONATA && state.has("Seconds") == state.has("Timestamp")) {
            findings.add(location, "Exactly one of these fields is required: [Seconds, Timestamp]");
        }
        findings.whole(state, location, "Seconds", 0, 99_999_999);
        var timestamp = state.path("Timestamp");
        var computed = language == QueryLanguage.JSONATA && Findings.isExpression(timestamp);
        if (!timestamp.isMissingNode() && !computed && !Timestamps.isTimestamp(timestamp.asText())) {
            findings.add(location + "/Timestamp", "String does not match RFC3339 timestamp");
        }
    }

    private void choice(JsonNode state, String location, QueryLanguage language) {
        findings.required(state, location, "Choices");
        if (state.has("Choices") && state.path("Choices").isEmpty()) {
            findings.add(location + "/Choices", "A choice needs at least one rule");
        }
        for (var index = 0;
                language == QueryLanguage.JSONATA
                        && index < state.path("Choices").size();
                index++) {
            var rule = state.path("Choices").path(index);
            var place = "%s/Choices[%d]".formatted(location, index);
            findings.required(rule, place, "Condition", "Next");
            findings.onlyKnown(rule, place, Set.of("Condition", "Next", "Assign", "Output", "Comment"));
            condition(rule.path("Condition"), place + "/Condition");
            findings.text(rule, place, "Next", "Comment");
            RULE.forEach(field -> expressions.check(rule.path(field), place + "/" + field, Sight.INPUT));
            new VariableCheck(findings).check(rule.path("Assign"), place + "/Assign");
        }
    }

    private void condition(JsonNode condition, String location) {
        if (!condition.isMissingNode() && !condition.isBoolean() && !Findings.isExpression(condition)) {
            findings.add(location, "The value must be true, false or a JSONata expression");
        }
    }

    private void parallel(JsonNode state, String location) {
        findings.required(state, location, "Branches");
        if (state.has("Branches") && !state.path("Branches").isArray()) {
            findings.add(location + "/Branches", "The value must be a list");
        }
        for (var index = 0; index < state.path("Branches").size(); index++) {
            flows.check(state.path("Branches").path(index), "%s/Branches[%d]".formatted(location, index));
        }
    }

    private void each(JsonNode state, String location, QueryLanguage language) {
        if (language == QueryLanguage.JSONATA || !state.has("Iterator")) {
            findings.required(state, location, "ItemProcessor");
        }
        if (state.has("ItemProcessor")) {
            flows.check(state.path("ItemProcessor"), location + "/ItemProcessor");
        }
        new ProcessorCheck(findings).check(state, location);
        label(state, location);
        findings.whole(state, location, "MaxConcurrency", 0, Integer.MAX_VALUE);
        findings.whole(state, location, "ToleratedFailureCount", 0, Integer.MAX_VALUE);
        findings.number(state, location, "ToleratedFailurePercentage", 0, 100);
        var items = state.path("Items");
        if (!items.isMissingNode() && !items.isArray() && !Findings.isExpression(items)) {
            findings.add(location + "/Items", "The value must be an array or a JSONata expression");
        }
    }

    private void label(JsonNode state, String location) {
        var label = state.path("Label").asText("none");
        if (label.isEmpty()) {
            findings.add(location + "/Label", "Label cannot be empty");
        }
        if (label.length() > 40) {
            findings.add(location + "/Label", "Label cannot exceed 40 characters");
        }
        if (label.matches(".*[\\s?*<>{}\\[\\]:;,\\\\|^~$#%&`\"\\p{Cntrl}].*")) {
            findings.add(location + "/Label", "Label contains an invalid character");
        }
    }
}
