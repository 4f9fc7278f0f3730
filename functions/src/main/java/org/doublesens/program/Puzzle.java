package org.doublesens.program;

/// Why a reply could not act.
public enum Puzzle {
    /// The words mean nothing to the program here.
    WORDS,
    /// A pause without an end, or with one that cannot be.
    PAUSE_END,
    /// A yes, a no or a word where a number from 1 to 5 is asked.
    NUMBER,
    /// No words are in it: it is empty, encrypted, or only a picture.
    UNREADABLE,
    /// It came from another mailbox, or nothing proves that it came from the person's own.
    SENDER
}
