package org.doublesens.local.states.language;

import com.fasterxml.jackson.databind.JsonNode;
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
    private static final Set<String> CATCHER =
            Set.of("ErrorEquals", "Next", "Assign", "Output", "Comment", "ResultPath");

    private final Findings findings;

    GuardCheck(Findings findings) {
        this.findings = findings;
    }

    void check(JsonNode state, String location) {
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

    private void retrier(JsonNode retrier, String location) {
        findings.onlyKnown(retrier, location, RETRIER);
        findings.number(retrier, location, "IntervalSeconds", 1, 99_999_999);
        findings.number(retrier, location, "MaxAttempts", 0, 99_999_999);
        findings.number(retrier, location, "BackoffRate", 1, Integer.MAX_VALUE);
        findings.number(retrier, location, "MaxDelaySeconds", 1, 31_622_400);
        if (!Set.of("FULL", "NONE").contains(retrier.path("JitterStrategy").asText("NONE"))) {
            findings.add(location + "/JitterStrategy", "The value must be one of [FULL, NONE]");
        }
    }

    private void catcher(JsonNode catcher, String location) {
        findings.required(catcher, location, "Next");
        findings.onlyKnown(catcher, location, CATCHER);
        findings.expressions(catcher, location);
    }

    private void errors(JsonNode guards, int index, String location) {
        var errors = guards.path(index).path("ErrorEquals");
        if (!errors.isArray() || errors.isEmpty()) {
            findings.add(location, "These fields are required: [ErrorEquals]");
            return;
        }
        var catchesAll = false;
        for (var error : errors) {
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
