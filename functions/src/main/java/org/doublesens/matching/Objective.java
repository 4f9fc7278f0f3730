package org.doublesens.matching;

/// How good a result is, in the order in which it counts.
///
/// @param people how many have a partner; more is better
/// @param extraPartners second partners given so that nobody waits; fewer is better
/// @param comingFirst how many of those who come first have a partner; more is better
/// @param poor pairs of quality poor; fewer is better
/// @param fair pairs of quality fair; fewer is better
/// @param weakest the lowest score of a pair, 0 when there is none; counts only when the policy aims at it
/// @param total the sum of the scores; more is better
public record Objective(int people, int extraPartners, int comingFirst, int poor, int fair, int weakest, long total) {}
