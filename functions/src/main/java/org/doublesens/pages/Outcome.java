package org.doublesens.pages;

/// What a page has to say about the act it is for.
public enum Outcome {
    /// Nothing was done yet: the page asks.
    ASKED,
    DONE,
    /// It was done before; saying it again changed nothing.
    ALREADY
}
