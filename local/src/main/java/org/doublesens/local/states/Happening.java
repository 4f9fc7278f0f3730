package org.doublesens.local.states;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// Something that came to the state machines from outside; whatever else they do follows from these.
public sealed interface Happening {

    /// A machine got a definition, its first or another.
    record Defined(String name, String definition) implements Happening {}

    /// Somebody started a machine.
    ///
    /// @param name empty where nobody cared to name the execution
    record Started(String machine, String name, JsonNode input) implements Happening {}

    /// A function answered.
    ///
    /// @param invocation the number of the invocation, counted from one over all executions
    record Answered(long invocation, String function, Outcome outcome) implements Happening {}

    /// The task behind a token succeeded.
    record Succeeded(String token, JsonNode output) implements Happening {}

    /// The task behind a token failed.
    record Failed(
            String token, @Nullable String error, @Nullable String cause) implements Happening {}

    /// The task behind a token is still at it.
    record Beaten(String token) implements Happening {}

    /// Somebody stopped an execution.
    record Stopped(
            String execution,
            @Nullable String error,
            @Nullable String cause) implements Happening {}

    /// Time passed, and something was due.
    record Ticked() implements Happening {}
}
