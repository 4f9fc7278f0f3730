package org.doublesens.local.states;

/// How the invocation of a function went.
public sealed interface Outcome {

    /// It returned this JSON text.
    record Returned(String payload) implements Outcome {}

    /// It threw; the JSON text tells `errorType` and `errorMessage`.
    record FunctionError(String payload) implements Outcome {}

    /// There is no such function.
    record NotFound() implements Outcome {}

    /// Lambda itself refused or broke; the name is spelled as in `Lambda.TooManyRequestsException`.
    record ServiceError(String name, String message) implements Outcome {}
}
