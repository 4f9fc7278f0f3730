package org.doublesens.program;

/// The name of a pair inside a cohort: its people, juniors first.
public record PairId(String value) {
    public PairId {
        Checks.token("pair id", value);
    }
}
