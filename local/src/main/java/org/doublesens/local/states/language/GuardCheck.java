package org.doublesens.local.states.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/// Checks what a state does about errors.
final class GuardCheck {

    private static final Set<String> RETRIER = Set.of(
            "ErrorEquals",
            "IntervalSeconds",
            "MaxAttempts",
            "BackoffRate",
            "MaxDelaySeconds",
            "JitterStrategy",
            "Comment");
    private static final Set<String> CATCHER = Set.of("ErrorEquals", "Next", "Assign", "Output", "Comment");

    private final Findings findings;

    GuardCheck(Findings findings) {
        this.findings = findings;
    }

    void check(JsonNode state, String location) {
        lists(state, location);
        for (var index = 0; index < state.path("Retry").size(); index++) {
            var place = "%s/Retry[%d]".formatted(location, index);
            errors(state.path("Retry"), index, place);
            retrier(state.path("Retry").path(index), place);
        }
        for (var index = 0; index < state.path("Catch").size(); index++) {
            var place = "%s/Catch[%d]".formatted(location, index);
            errors(state.path("Catch"), index, place);
            catcher(state.path("Catch").path(index), place);
        }
    }

    private void lists(JsonNode state, String location) {
        for (var field : List.of("Retry", "Catch")) {
            if (state.has(field) && !state.path(field).isArray()) {
                findings.add(location + "/" + field, "The value must be a list");
            }
        }
    }

    private void retrier(JsonNode retrier, String location) {
        findings.onlyKnown(retrier, location, RETRIER);
        findings.wholeConstant(retrier, location, "IntervalSeconds", 1, 99_999_999);
        findings.wholeConstant(retrier, location, "MaxAttempts", 0, 99_999_999);
        findings.constant(retrier, location, "BackoffRate", 1, Integer.MAX_VALUE);
        findings.wholeConstant(retrier, location, "MaxDelaySeconds", 1, 31_622_399);
        if (!Set.of("FULL", "NONE").contains(retrier.path("JitterStrategy").asText("NONE"))) {
            findings.add(location + "/JitterStrategy", "The value must be one of [FULL, NONE]");
        }
    }

    private void catcher(JsonNode catcher, String location) {
        findings.required(catcher, location, "Next");
        findings.onlyKnown(catcher, location, CATCHER);
        findings.text(catcher, location, "Next", "Comment");
        var expressions = new ExpressionCheck(findings);
        for (var field : List.of("Assign", "Output")) {
            expressions.check(catcher.path(field), location + "/" + field, ExpressionCheck.Sight.ERROR);
        }
        new VariableCheck(findings).check(catcher.path("Assign"), location + "/Assign");
    }

    private void errors(JsonNode guards, int index, String location) {
        var errors = guards.path(index).path("ErrorEquals");
        if (!errors.isArray() || errors.isEmpty()) {
            findings.add(location, "These fields are required: [ErrorEquals]");
            return;
        }
        var catchesAll = false;
        for (var error : errors) {
            if (!error.isTextual()) {
                findings.add(location + "/ErrorEquals", "The name of an error must be a text");
            }
            catchesAll |= error.asText().equals("States.ALL");
        }
        if (catchesAll && errors.size() > 1) {
            findings.add(location + "/ErrorEquals", "States.ALL must appear alone");
        }
        if (catchesAll && index < guards.size() - 1) {
            findings.add(location + "/ErrorEquals", "States.ALL must be the last one");
        }
    }
}
