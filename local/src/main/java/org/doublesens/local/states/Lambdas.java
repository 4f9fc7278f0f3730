package org.doublesens.local.states;

import java.util.function.Consumer;

/// Invokes functions for the state runner.
@FunctionalInterface
public interface Lambdas {

    /// Invokes the function by its ARN (a version or alias may follow) with a JSON text, and answers exactly once.
    ///
    /// It is called, and must answer, on the timeline's looping thread; one that works elsewhere holds the timeline
    /// meanwhile, as [ThreadedLambdas] does.
    void invoke(String functionArn, String payload, Consumer<Outcome> answer);
}
