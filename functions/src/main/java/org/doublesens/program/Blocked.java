package org.doublesens.program;

/// What keeps somebody without a partner, as far as it may be told.
public enum Blocked {
    /// There is nobody on the other side.
    NOBODY_THERE,
    /// Too many people share too few partners.
    NUMBERS,
    REPORTING_LINE,
    SAME_TEAM,
    SHARED_LANGUAGE,
    SHARED_HALF_DAY,
    RANK_GAP,
    MET_BEFORE,
    /// Nobody can show what the other wishes to learn.
    COMPLEMENTARITY,
    /// Several things together, some of them private.
    OTHER
}
