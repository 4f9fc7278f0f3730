package org.doublesens.local.states.language;

/// Where a state leads.
public sealed interface Transition {

    /// To another state of the same line.
    record Next(String state) implements Transition {}

    /// To the end of the line.
    record End() implements Transition {}

    /// Nowhere: a choice without a default.
    record Nowhere() implements Transition {}
}
