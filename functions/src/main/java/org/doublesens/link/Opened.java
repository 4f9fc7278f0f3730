package org.doublesens.link;

/// What opening a link gave.
public sealed interface Opened {
    record Valid(Link link) implements Opened {}

    /// Signed by us, too old to act.
    record Expired(Link link) implements Opened {}

    /// Not signed by us, or changed on the way.
    record Forged() implements Opened {}
}
