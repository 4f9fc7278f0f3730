package org.doublesens.matching.score;

/// A wish that the partner can fulfil.
///
/// @param wish 1 for the learner's dearest wish
/// @param from the learner's level today
/// @param to the partner's level
/// @param points what it adds to the worth of its direction
public record Shown(String skill, int wish, int from, int to, int points) {}
