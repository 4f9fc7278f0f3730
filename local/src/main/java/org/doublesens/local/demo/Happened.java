package org.doublesens.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.doublesens.local.people.Diary;

/// What came of a program's sessions and role swaps, added up from what its states put out.
final class Happened {
    private static final List<String> ENDS = List.of("held", "missed", "cancelled", "unknown");

    private final JsonNode states;

    /// @param states what each state of each machine put out, added up
    Happened(JsonNode states) {
        this.states = states;
    }

    void addTo(ObjectNode summary, Diary diary) {
        var sessions = summary.putObject("sessions");
        sessions.put("planned", sum("Plan Round", "sessions"));
        ENDS.forEach(end -> sessions.put(end, sum("Close Round", end)));
        sessions.put("moved", diary.times("session-move"));
        summary.putObject("roleSwaps").put("pairs", sum("Swap Roles", "pairs"));
    }

    private long sum(String state, String member) {
        return StreamSupport.stream(states.spliterator(), false)
                .mapToLong(machine -> machine.path(state).path(member).asLong())
                .sum();
    }
}
