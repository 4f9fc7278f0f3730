package org.doublesens.local.states.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/// Checks a task: what it calls, with which arguments, and how long it may take.
final class TaskCheck {

    private final Findings findings;
    private final Workflow workflow;

    TaskCheck(Findings findings, Workflow workflow) {
        this.findings = findings;
        this.workflow = workflow;
    }

    void check(JsonNode state, String location) {
        findings.required(state, location, "Resource");
        var resource = state.path("Resource").asText();
        if (workflow == Workflow.EXPRESS) {
            express(resource, location + "/Resource");
        }
        if (state.has("Resource")) {
            resource(Resource.of(resource), state.path("Arguments"), location);
        }
        if (state.has("Credentials") && !state.path("Credentials").has("RoleArn")) {
            findings.add(location + "/Credentials", "The field 'RoleArn' is required but was missing");
        }
        times(state, location);
    }

    private void express(String resource, String location) {
        if (resource.contains(":activity:")) {
            findings.add(location, "Express state machine does not support Activity ARN");
        }
        for (var pattern : List.of(".sync", ".waitForTaskToken")) {
            if (resource.replaceFirst(":2$", "").endsWith(pattern)) {
                findings.add(
                        location, "Express state machine does not support '%s' service integration".formatted(pattern));
            }
        }
    }

    private void resource(Resource resource, JsonNode arguments, String location) {
        if (resource instanceof Resource.Unknown(var arn)) {
            var message = "The resource provided %s is not recognized. The value is not a valid resource ARN, or the"
                    + " resource is not available in this region.";
            findings.add(location + "/Resource", message.formatted(arn));
        }
        var integration = resource.integration();
        if (integration.isPresent() && !arguments.isMissingNode() && !Findings.isExpression(arguments)) {
            arguments(integration.get(), arguments, location + "/Arguments");
        }
    }

    private void arguments(Resource.Integration integration, JsonNode arguments, String location) {
        if (!arguments.isObject()) {
            findings.add(location, "The value must be an object or a JSONata expression");
            return;
        }
        integration.mistakes(arguments).forEach(mistake -> findings.add(location, mistake));
    }

    private void times(JsonNode state, String location) {
        findings.whole(state, location, "TimeoutSeconds", 1, 99_999_999);
        findings.whole(state, location, "HeartbeatSeconds", 1, 99_999_999);
        var timeout = state.path("TimeoutSeconds");
        var heartbeat = state.path("HeartbeatSeconds");
        if (timeout.isNumber() && heartbeat.isNumber() && heartbeat.doubleValue() >= timeout.doubleValue()) {
            findings.add(location, "HeartbeatSeconds must be smaller than TimeoutSeconds");
        }
    }
}
