package org.doublesens.local.states.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Checks that no branch or iteration assigns a variable that is assigned around it.
///
/// A distributed map sees nothing of what is around it, and so may use any name.
/// Source: "Passing data between states with variables", variable scope.
final class ScopeCheck {

    private final Findings findings;

    ScopeCheck(Findings findings) {
        this.findings = findings;
    }

    void check(JsonNode flow, Set<String> outer, String location) {
        var seen = new HashSet<>(outer);
        for (var state : flow.path("States").properties()) {
            var names = assigned(state.getValue());
            refuse(names, outer, "%s/States/%s/Assign".formatted(location, state.getKey()));
            seen.addAll(names);
        }
        for (var state : flow.path("States").properties()) {
            inside(state.getValue(), seen, "%s/States/%s".formatted(location, state.getKey()));
        }
    }

    private void refuse(List<String> names, Set<String> outer, String location) {
        for (var name : names) {
            if (outer.contains(name)) {
                findings.add(location, "The variable '%s' is assigned in an outer scope already".formatted(name));
            }
        }
    }

    private void inside(JsonNode state, Set<String> seen, String location) {
        for (var index = 0; index < state.path("Branches").size(); index++) {
            check(state.path("Branches").path(index), seen, "%s/Branches[%d]".formatted(location, index));
        }
        var processor = state.path("ItemProcessor");
        var outer = ProcessorCheck.isDistributed(processor) ? Set.<String>of() : seen;
        check(processor, outer, location + "/ItemProcessor");
    }

    private static List<String> assigned(JsonNode state) {
        var names = new ArrayList<String>();
        state.path("Assign").fieldNames().forEachRemaining(names::add);
        for (var list : List.of("Choices", "Catch")) {
            for (var one : state.path(list)) {
                one.path("Assign").fieldNames().forEachRemaining(names::add);
            }
        }
        return names;
    }
}
