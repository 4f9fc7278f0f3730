package org.doublesens.matching.solver;

/// A number with a small code, in one integer: the person of an offer or wish with its level and rank, or a skill with
/// them.
final class Posting {
    private static final int CODE_BITS = 6;

    /// Wishes beyond this rank count like the one at it.
    static final int LAST_RANK = 15;

    static final int CODES = 1 << CODE_BITS;

    private Posting() {}

    static int of(int number, int code) {
        return number << CODE_BITS | code;
    }

    static int number(int posting) {
        return posting >>> CODE_BITS;
    }

    static int code(int posting) {
        return posting & CODES - 1;
    }

    /// @param rank 0 for the dearest
    static int wish(int rank, int level) {
        return Math.min(rank, LAST_RANK) << 2 | level - 1;
    }

    static int rank(int wish) {
        return wish >> 2;
    }

    static int level(int wish) {
        return (wish & 3) + 1;
    }
}
