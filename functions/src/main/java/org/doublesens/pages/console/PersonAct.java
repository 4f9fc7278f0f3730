package org.doublesens.pages.console;

/// What the organiser can do for one person.
public enum PersonAct {
    /// Sends the letter that waits for an answer once more.
    RESEND,
    /// Gives more time than everybody has.
    EXTEND,
    /// Takes the person out, as they asked or as they left the organisation.
    LEAVE
}
