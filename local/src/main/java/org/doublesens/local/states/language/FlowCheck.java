package org.doublesens.local.states.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checks that the states of one flow exist, are reached, and lead somewhere.
final class FlowCheck {

    private static final Set<String> INSIDE =
            Set.of("Comment", "ProcessorConfig", "QueryLanguage", "StartAt", "States", "TimeoutSeconds", "Version");

    private final Findings findings;
    private final StateCheck states;

    FlowCheck(Findings findings, Workflow workflow, QueryLanguage language) {
        this.findings = findings;
        this.states = new StateCheck(findings, workflow, language, this);
    }

    void check(JsonNode flow, String location) {
        findings.required(flow, location.isEmpty() ? "/" : location, "States", "StartAt");
        if (flow.has("States") && !flow.path("States").isObject()) {
            findings.add(location + "/States", "The value must be an object");
        }
        if (!location.isEmpty()) {
            findings.onlyKnown(flow, location, INSIDE);
        }
        var all = flow.path("States");
        all.properties().forEach(state -> {
            var place = location + "/States/" + state.getKey();
            findings.name(state.getKey(), place);
            states.check(state.getValue(), place);
            targets(state.getValue()).forEach(target -> exists(all, target, place));
        });
        terminal(all, location);
        if (flow.has("StartAt") && flow.has("States")) {
            exists(all, new Target("StartAt", flow.path("StartAt").asText()), location);
            reachable(flow, location);
        }
    }

    /// Source: Amazon States Language, terminal states; where a state leads nowhere, that is told of the state.
    private void terminal(JsonNode all, String location) {
        var circles = !all.isEmpty() && all.properties().stream().allMatch(state -> leadsOn(state.getValue()));
        if (circles) {
            findings.add(
                    location + "/States", "No state ends the flow: one must have 'End', or be a Succeed or a Fail");
        }
    }

    private static boolean leadsOn(JsonNode state) {
        return state.has("Next") || state.path("Type").asText().equals("Choice");
    }

    private void exists(JsonNode all, Target target, String location) {
        if (!all.has(target.state())) {
            var message = "Missing '%s' target: %s".formatted(target.role(), target.state());
            findings.add("MISSING_TRANSITION_TARGET", location + "/" + target.field(), message);
        }
    }

    private void reachable(JsonNode flow, String location) {
        var reached = new HashSet<String>();
        var ahead = new ArrayDeque<>(List.of(flow.path("StartAt").asText()));
        while (!ahead.isEmpty()) {
            var name = ahead.pop();
            if (reached.add(name)) {
                targets(flow.path("States").path(name)).forEach(target -> ahead.push(target.state()));
            }
        }
        flow.path("States").fieldNames().forEachRemaining(name -> {
            if (!reached.contains(name)) {
                var message = "State \"%s\" is not reachable.".formatted(name);
                findings.add("MISSING_TRANSITION_TARGET", location + "/States/" + name, message);
            }
        });
    }

    private record Target(String field, String state) {
        String role() {
            return field.substring(field.lastIndexOf('/') + 1);
        }
    }

    private static List<Target> targets(JsonNode state) {
        var targets = new ArrayList<Target>();
        add(targets, state, "", "Next");
        add(targets, state, "", "Default");
        for (var list : List.of("Choices", "Catch")) {
            for (var index = 0; index < state.path(list).size(); index++) {
                add(targets, state.path(list).path(index), "%s[%d]/".formatted(list, index), "Next");
            }
        }
        return targets;
    }

    private static void add(List<Target> targets, JsonNode owner, String prefix, String field) {
        if (owner.path(field).isTextual()) {
            targets.add(new Target(prefix + field, owner.path(field).asText()));
        }
    }
}
