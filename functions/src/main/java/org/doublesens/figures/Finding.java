package org.doublesens.figures;

/// What was counted in one group, before anybody may see it.
///
/// @param n      how many things were counted
/// @param people how many people stand behind them; it decides what is hidden, since ten answers may come from two
record Finding(long value, int n, int people, Period period) {

    /// What decides whether it may be seen: five people and five things.
    int smallest() {
        return Math.min(n, people);
    }

    static Finding share(long part, int whole, int people, Period period) {
        return new Finding(whole == 0 ? 0 : Math.round(1000.0 * part / whole), whole, people, period);
    }
}
