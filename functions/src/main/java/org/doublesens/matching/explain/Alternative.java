package org.doublesens.matching.explain;

/// A partner somebody could have had instead.
///
/// @param taken whether that person has a partner in the result
public record Alternative(String partner, int score, boolean taken) {}
