package org.doublesens.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.doublesens.local.states.EventType;
import org.doublesens.local.states.Execution;

/// The stages of a machine, as the comments of its states name them, and when an execution entered each.
public final class Stages {
    private static final Pattern COMMENT = Pattern.compile("Stage (\\d+), ([^:]+):.*");

    /// @param opens the state that begins it
    public record Stage(int number, String name, String opens) {}

    private final List<Stage> stages;

    private Stages(List<Stage> stages) {
        this.stages = List.copyOf(stages);
    }

    /// @param definition of a state machine
    public static Stages of(JsonNode definition) {
        var stages = new ArrayList<Stage>();
        definition.path("States").properties().forEach(state -> {
            var comment = COMMENT.matcher(state.getValue().path("Comment").asText());
            if (comment.matches()) {
                stages.add(new Stage(Integer.parseInt(comment.group(1)), comment.group(2), state.getKey()));
            }
        });
        return new Stages(stages);
    }

    public List<Stage> all() {
        return stages;
    }

    /// When each stage was first entered, in order; those still to come are missing.
    public Map<Stage, Instant> entered(Execution execution) {
        var entered = new LinkedHashMap<Stage, Instant>();
        execution.history().stream()
                .filter(event -> event.type().name().endsWith("StateEntered"))
                .forEach(event -> opening(event.details().path("name").asText())
                        .ifPresent(stage -> entered.putIfAbsent(stage, event.at())));
        return entered;
    }

    Optional<Stage> opening(String state) {
        return stages.stream().filter(stage -> stage.opens().equals(state)).findFirst();
    }

    static boolean isEntry(EventType type) {
        return type.name().endsWith("StateEntered");
    }
}
