package org.doublesens.matching;

/// A skill that a person wishes to learn, with the level (1 to 4) they have in it today; its place in their list is its
/// rank.
public record Wanting(String skill, int level) {}
