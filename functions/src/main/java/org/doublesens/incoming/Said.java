package org.doublesens.incoming;

import java.time.LocalDate;
import org.doublesens.program.Pulse;
import org.doublesens.program.Survey;

/// What somebody said in a plain reply.
public sealed interface Said {
    record Yes() implements Said {}

    record No() implements Said {}

    /// How useful it was, from 1 to 5, and what came with it.
    record Mark(int useful, String note) implements Said {}

    /// The session was not held as planned.
    record NotHeld(Pulse.Took took) implements Said {}

    record StillUsing(Survey.StillUsing using) implements Said {}

    /// No more mails, ever.
    record Stop() implements Said {}

    record PauseUntil(LocalDate day) implements Said {}

    /// A pause, and no telling until when.
    record PauseSomehow() implements Said {}

    /// Another hour, please.
    record Move() implements Said {}

    /// What a session shall bring, in the learner's words.
    record Aim(String text) implements Said {}

    /// Kind words that ask for nothing.
    record Thanks() implements Said {}

    /// Anything else.
    record Words(String text) implements Said {}

    record Nothing() implements Said {}
}
