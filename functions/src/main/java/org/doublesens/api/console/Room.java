package org.doublesens.api.console;

import org.doublesens.lambda.Form;

/// One place of the console: what it shows, and what can be done there.
interface Room {
    Answer show(Visit visit);

    /// Does what the form asks; most rooms are only to be looked at.
    default Answer act(Visit visit, Form form) {
        return Answer.nothing();
    }
}
