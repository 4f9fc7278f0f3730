package org.doublesens.program;

/// One thing one side can show the other, and why it counts.
///
/// @param wishRank  1 for the learner's first wish; 0 where it answers no wish
/// @param fromLevel the learner's level today
/// @param toLevel   the level of the one who shows
public record Showing(Skill skill, int wishRank, int fromLevel, int toLevel) {}
