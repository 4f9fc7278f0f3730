package org.doublesens.matching;

/// How good a pair is against the best that was possible for those two: its score over the lower of their two best
/// scores.
public enum Quality {
    /// 85 % or more.
    EXCELLENT(85),
    /// 65 % or more.
    GOOD(65),
    /// 40 % or more.
    FAIR(40),
    /// Less than that.
    POOR(0);

    private final int leastPercent;

    Quality(int leastPercent) {
        this.leastPercent = leastPercent;
    }

    public int leastPercent() {
        return leastPercent;
    }

    /// The quality of a pair with this score.
    ///
    /// @param possible the lower of the two people's best scores over everybody they are allowed to be paired with
    public static Quality of(int score, int possible) {
        for (var quality : values()) {
            if (100L * score >= (long) quality.leastPercent * possible) {
                return quality;
            }
        }
        return POOR;
    }
}
