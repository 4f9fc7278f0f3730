package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why something failed; AWS allows an error without a name, and one without a cause.
record Failure(@Nullable String error, @Nullable String cause, Kind kind) {

    /// What retriers and catchers may know about a failure beyond its name.
    enum Kind {
        PLAIN,
        TIMEOUT,
        HEARTBEAT,
        RUNTIME
    }

    static Failure of(@Nullable String error, @Nullable String cause) {
        return new Failure(error, cause, Kind.PLAIN);
    }

    /// A missed heartbeat carries the name of a timeout as well (recorded: callback.heartbeat_timeout).
    static Failure timeout(Kind kind) {
        return new Failure("States.Timeout", null, kind);
    }

    static Failure runtime(String cause) {
        return new Failure("States.Runtime", cause, Kind.RUNTIME);
    }

    /// `States.TaskFailed` stands for any named error but a
    /// timeout, `States.ALL` for any; neither for `States.Runtime`.
    boolean isNamedBy(List<String> errors) {
        return kind != Kind.RUNTIME && errors.stream().anyMatch(this::isNamedBy);
    }

    private boolean isNamedBy(String name) {
        return switch (name) {
            case "States.ALL" -> true;
            case "States.TaskFailed" -> error != null && kind == Kind.PLAIN;
            case "States.HeartbeatTimeout" -> kind == Kind.HEARTBEAT;
            default -> name.equals(error);
        };
    }

    /// What a catcher sees as `$states.errorOutput`; the cause of a timeout is an empty text.
    JsonNode output() {
        var output = JsonNodeFactory.instance.objectNode();
        output.put("Error", error);
        output.put("Cause", cause == null && kind != Kind.PLAIN ? "" : cause);
        return output;
    }
}
