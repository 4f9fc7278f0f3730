package org.doublesens.figures;

/// A number HR may see, or the reason why not.
public sealed interface Figure {
    Measure measure();

    Group group();

    /// @param value in the unit of its measure
    /// @param n     how many things were counted, as the formula's lower part says
    record Shown(Measure measure, Group group, long value, int n, Period period) implements Figure {}

    /// Says neither the value nor how few there are.
    record Hidden(Measure measure, Group group, Suppression.Why because) implements Figure {}
}
