package org.doublesens.pages.console;

import org.doublesens.program.Pair;

/// A pair in a list.
///
/// @param locked whether the organiser asked that it stays
public record PairLine(Pair pair, boolean locked) {}
