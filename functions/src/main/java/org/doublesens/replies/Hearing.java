package org.doublesens.replies;

/// What became of a mail that came in, for the log.
enum Hearing {
    /// It did what it said.
    ACTED,
    /// It was understood and asked for nothing.
    NOTHING_ASKED,
    /// It was answered with a letter that says what would act.
    PUZZLED,
    /// It was heard before.
    HEARD_BEFORE,
    /// A machine, a bounce, a stranger or a forgery: nothing changed and nobody is written to.
    IGNORED,
    /// It is no longer kept.
    GONE
}
