package org.doublesens.local.states.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.doublesens.local.states.language.State.Batching;
import org.doublesens.local.states.language.State.Guards;
import org.doublesens.local.states.language.State.Rule;
import org.doublesens.local.states.language.State.Shaping;
import org.doublesens.local.states.language.State.Tolerance;
import org.doublesens.local.states.language.State.Until;
import org.doublesens.local.states.query.Template;

/// Reads what [MachineCheck] found in order.
final class DefinitionReader {

    private DefinitionReader() {}

    static Machine machine(JsonNode definition) {
        var timeout = definition.path("TimeoutSeconds").asLong(Machine.LONGEST.toSeconds());
        return new Machine(flow(definition), Duration.ofSeconds(Math.min(timeout, Machine.LONGEST.toSeconds())));
    }

    private static Flow flow(JsonNode definition) {
        var states = new LinkedHashMap<String, State>();
        definition
                .path("States")
                .properties()
                .forEach(state -> states.put(state.getKey(), state(state.getKey(), state.getValue())));
        return new Flow(definition.path("StartAt").asText(), states);
    }

    static State state(String name, JsonNode node) {
        return switch (node.path("Type").asText()) {
            case "Task" -> task(name, node);
            case "Pass" -> new State.Pass(name, shaping(node), transition(node));
            case "Choice" -> choice(name, node);
            case "Wait" -> new State.Wait(name, until(node), shaping(node), transition(node));
            case "Succeed" -> new State.Succeed(name, shaping(node));
            case "Fail" -> new State.Fail(name, template(node, "Error"), template(node, "Cause"));
            case "Parallel" -> parallel(name, node);
            case "Map" -> each(name, node);
            case String other -> throw new IllegalArgumentException("no state is of type " + other);
        };
    }

    private static State task(String name, JsonNode node) {
        return new State.Task(
                name,
                Resource.of(node.path("Resource").asText()),
                template(node, "Arguments"),
                template(node, "TimeoutSeconds"),
                template(node, "HeartbeatSeconds"),
                guards(node),
                shaping(node),
                transition(node));
    }

    private static State choice(String name, JsonNode node) {
        var rules = new ArrayList<Rule>();
        for (var rule : node.path("Choices")) {
            var prefix = "Choices[%d]/".formatted(rules.size());
            var condition = Template.read(prefix + "Condition", rule.path("Condition"));
            rules.add(
                    new Rule(condition, shaping(prefix, rule), rule.path("Next").asText()));
        }
        var otherwise =
                node.has("Default") ? new Transition.Next(node.path("Default").asText()) : new Transition.Nowhere();
        return new State.Choice(name, rules, otherwise, shaping(node));
    }

    private static Until until(JsonNode node) {
        return node.has("Seconds")
                ? new Until.Seconds(template(node, "Seconds"))
                : new Until.Timestamp(template(node, "Timestamp"));
    }

    private static State parallel(String name, JsonNode node) {
        var branches = new ArrayList<Flow>();
        node.path("Branches").forEach(branch -> branches.add(flow(branch)));
        return new State.Parallel(
                name, template(node, "Arguments"), branches, guards(node), shaping(node), transition(node));
    }

    private static State each(String name, JsonNode node) {
        var processor = node.path("ItemProcessor");
        var batcher = node.path("ItemBatcher");
        return new State.Each(
                name,
                node.path("Label").asText(""),
                template(node, "Items"),
                template(node, "ItemSelector"),
                new Batching(
                        Template.read("ItemBatcher/MaxItemsPerBatch", batcher.path("MaxItemsPerBatch")),
                        Template.read("ItemBatcher/MaxInputBytesPerBatch", batcher.path("MaxInputBytesPerBatch")),
                        Template.read("ItemBatcher/BatchInput", batcher.path("BatchInput"))),
                flow(processor),
                processor.path("ProcessorConfig").path("Mode").asText().equals("DISTRIBUTED"),
                template(node, "MaxConcurrency"),
                new Tolerance(template(node, "ToleratedFailureCount"), template(node, "ToleratedFailurePercentage")),
                guards(node),
                shaping(node),
                transition(node));
    }

    private static Guards guards(JsonNode node) {
        var retriers = new ArrayList<Retrier>();
        node.path("Retry").forEach(retrier -> retriers.add(retrier(retrier)));
        var catchers = new ArrayList<Catcher>();
        node.path("Catch").forEach(catcher -> catchers.add(catcher(catcher, catchers.size())));
        return new Guards(retriers, catchers);
    }

    private static Retrier retrier(JsonNode node) {
        return new Retrier(
                errors(node),
                node.path("IntervalSeconds").asDouble(1),
                node.path("MaxAttempts").asInt(3),
                node.path("BackoffRate").asDouble(2),
                node.path("MaxDelaySeconds").asDouble(Double.MAX_VALUE),
                node.path("JitterStrategy").asText("NONE").equals("FULL"));
    }

    private static Catcher catcher(JsonNode node, int index) {
        var prefix = "Catch[%d]/".formatted(index);
        return new Catcher(
                errors(node), shaping(prefix, node), node.path("Next").asText());
    }

    private static List<String> errors(JsonNode node) {
        var errors = new ArrayList<String>();
        node.path("ErrorEquals").forEach(error -> errors.add(error.asText()));
        return errors;
    }

    private static Shaping shaping(JsonNode node) {
        return shaping("", node);
    }

    private static Shaping shaping(String prefix, JsonNode node) {
        return new Shaping(
                Template.read(prefix + "Assign", node.path("Assign")),
                Template.read(prefix + "Output", node.path("Output")));
    }

    private static Transition transition(JsonNode node) {
        return node.has("Next") ? new Transition.Next(node.path("Next").asText()) : new Transition.End();
    }

    private static Template template(JsonNode node, String field) {
        return Template.read(field, node.path(field));
    }
}
