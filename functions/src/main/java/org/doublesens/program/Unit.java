package org.doublesens.program;

/// How a number is to be read.
public enum Unit {
    /// A plain count.
    COUNT,
    /// A share: 1000 is everybody.
    PER_MILLE,
    MINUTES,
    /// From -100 to 100, as the net promoter score has it.
    POINTS,
    /// Hundredths of a level: 100 is one level.
    HUNDREDTHS,
    /// Hundredths of a mean or of a number a head: 250 is two and a half.
    MEAN,
    DAYS
}
