package org.doublesens.program;

/// How sessions run and what turns.
public enum Format {
    /// 15 minutes, the junior shows one thing to the senior.
    FLASH(15),
    /// Twice 15 minutes with 5 around them, each shows one thing.
    CROSSED_SPRINT(35),
    /// 15 minutes, one to four a month; each month the pair swaps posture.
    ROTATING_PAIR(15);

    private final int minutes;

    Format(int minutes) {
        this.minutes = minutes;
    }

    /// The length of one session.
    public int minutes() {
        return minutes;
    }
}
