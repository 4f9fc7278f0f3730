package org.doublesens.program;

import java.time.LocalDate;

/// What a plain reply did.
public sealed interface Deed {
    record Pledged() implements Deed {}

    /// @param useful 1 to 5
    /// @param note   whether a sentence came with it
    record Rated(int useful, boolean note) implements Deed {}

    record SaidWhy(Pulse.Took took) implements Deed {}

    /// A sentence was kept, unshared.
    ///
    /// @param answered whether the feedback it belongs to was given before, or its number is still missing
    record NoteKept(boolean answered) implements Deed {}

    record Paused(LocalDate until) implements Deed {}

    /// The learner said what the session shall bring.
    record AimSet(String aim) implements Deed {}

    record Echoed(Survey.StillUsing using) implements Deed {}

    /// A no that changes nothing: whoever says it may come back to it.
    record Declined() implements Deed {}

    /// It was known already; nothing changed.
    record Known() implements Deed {}

    /// It came too late, or is no longer possible; nothing changed.
    record TooLate() implements Deed {}
}
