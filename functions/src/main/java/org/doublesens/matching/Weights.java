package org.doublesens.matching;

import java.util.List;

/// What makes a pair good, in points.
///
/// One direction of a pair is worth the sum, over the learner's wishes that the other can show, of
/// `wishRank[rank] × levelGapPercent[gap] / 100`. A pair is worth
/// `weakerDirection × the weaker direction + strongerDirection × the stronger one + bonuses`.
///
/// @param wishRank points of the first wish, the second, and so on; later wishes get the last value
/// @param levelGapPercent for a gap of one level, two and three
public record Weights(
        List<Integer> wishRank,
        List<Integer> levelGapPercent,
        int weakerDirection,
        int strongerDirection,
        int otherDepartment,
        int otherSite) {

    /// The greatest score that a policy may give a pair.
    public static final int MAXIMUM_SCORE = 8_000;

    private static final Weights STANDARD = new Weights(List.of(100, 70, 50), List.of(70, 90, 100), 3, 1, 20, 0);

    public Weights {
        wishRank = List.copyOf(wishRank);
        levelGapPercent = List.copyOf(levelGapPercent);
    }

    public static Weights standard() {
        return STANDARD;
    }

    /// The points of a fulfilled wish.
    ///
    /// @param rank 0 for the dearest wish
    /// @param gap levels between learner and offer, 1 to 3
    public int wish(int rank, int gap) {
        return wishRank.get(Math.min(rank, wishRank.size() - 1)) * levelGapPercent.get(gap - 1) / 100;
    }

    /// The score of a pair from the points of its two directions.
    public int together(int juniorShows, int seniorShows, int bonus) {
        return weakerDirection * Math.min(juniorShows, seniorShows)
                + strongerDirection * Math.max(juniorShows, seniorShows)
                + bonus;
    }
}
