package org.doublesens.program;

/// The least change that would free somebody who waits for a partner.
public sealed interface WayOut {
    /// The person ticks one half-day more.
    record OneMoreHalfDay(HalfDay halfDay) implements WayOut {}

    /// The person wishes for one thing more that somebody free can show.
    record OneMoreWish(Skill skill) implements WayOut {}

    /// Somebody else would have to take a second partner, or the organiser to lift a rule.
    record UpToTheOrganiser() implements WayOut {}

    /// Nothing small helps; the next run comes with each round.
    record NextRound() implements WayOut {}
}
