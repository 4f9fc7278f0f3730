package org.doublesens.local.states.language;

/// The two kinds of machines AWS offers; the local cloud runs the first and can check the second.
public enum Workflow {
    STANDARD,
    EXPRESS
}
