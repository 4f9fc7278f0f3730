package org.doublesens.local.services.stepfunctions;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.doublesens.local.states.Execution;
import org.doublesens.local.states.StateMachine;
import org.doublesens.local.states.query.Values;

/// Spells executions and machines as the protocol does: payloads as JSON texts, instants in seconds.
final class Descriptions {

    private Descriptions() {}

    static ObjectNode execution(Execution execution) {
        var description = listed(execution);
        description.put("input", Values.text(execution.input()));
        description.putObject("inputDetails").put("included", true);
        execution.output().ifPresent(output -> {
            description.put("output", Values.text(output));
            description.putObject("outputDetails").put("included", true);
        });
        execution.error().ifPresent(error -> description.put("error", error));
        execution.cause().ifPresent(cause -> description.put("cause", cause));
        return description;
    }

    static ObjectNode listed(Execution execution) {
        var listed = JsonNodeFactory.instance
                .objectNode()
                .put("executionArn", execution.arn())
                .put("stateMachineArn", execution.machine().arn())
                .put("name", execution.name())
                .put("status", execution.status().name())
                .put("startDate", seconds(execution.started()))
                .put("redriveCount", 0);
        execution.stopped().ifPresent(stopped -> listed.put("stopDate", seconds(stopped)));
        return listed;
    }

    static ObjectNode machine(StateMachine machine) {
        return listed(machine)
                .put("status", "ACTIVE")
                .put("definition", machine.definition())
                .put("roleArn", machine.roleArn());
    }

    static ObjectNode listed(StateMachine machine) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("stateMachineArn", machine.arn())
                .put("name", machine.name())
                .put("type", "STANDARD")
                .put("creationDate", seconds(machine.created()));
    }

    static double seconds(Instant instant) {
        return instant.toEpochMilli() / 1000.0;
    }
}
