package org.doublesens.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// Finds the schedules: those that stand alone and those among the events of functions and machines.
final class ScheduleReader {
    private final List<Resource> resources;

    ScheduleReader(List<Resource> resources) {
        this.resources = resources;
    }

    List<Schedule> schedules() {
        return resources.stream().flatMap(this::schedules).toList();
    }

    private Stream<Schedule> schedules(Resource resource) {
        return switch (resource.type()) {
            case "AWS::Scheduler::Schedule" -> Stream.of(alone(resource));
            case "AWS::Serverless::Function", "AWS::Serverless::StateMachine" ->
                resource.properties().path("Events").properties().stream()
                        .filter(event -> event.getValue().path("Type").asText().startsWith("Schedule"))
                        .map(event -> beside(
                                resource, event.getKey(), event.getValue().path("Properties")));
            default -> Stream.empty();
        };
    }

    private static Schedule alone(Resource resource) {
        var target = resource.properties().path("Target");
        return schedule(
                resource.id(),
                resource.properties(),
                target.path("Arn").asText(),
                target.path("Input").asText("{}"));
    }

    private static Schedule beside(Resource resource, String name, JsonNode event) {
        return schedule(
                resource.id() + name, event, resource.id(), event.path("Input").asText("{}"));
    }

    private static Schedule schedule(String id, JsonNode properties, String target, String input) {
        var expression = properties
                .path("ScheduleExpression")
                .asText(properties.path("Schedule").asText());
        return new Schedule(
                id,
                expression,
                ZoneId.of(properties.path("ScheduleExpressionTimezone").asText("UTC")),
                target,
                input,
                !properties.path("State").asText("ENABLED").equals("DISABLED"));
    }
}
