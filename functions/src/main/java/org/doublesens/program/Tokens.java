package org.doublesens.program;

/// Chance, asked for by name: random words nobody can guess.
public interface Tokens {
    /// 128 random bits or more, in letters and digits that may stand in a URL.
    String fresh();
}
