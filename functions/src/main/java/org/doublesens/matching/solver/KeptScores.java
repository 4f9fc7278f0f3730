package org.doublesens.matching.solver;

/// Scores that are worked out once and kept, two bytes each, for cohorts small enough to afford it.
final class KeptScores implements Scores {
    private static final long MOST_KEPT = 1L << 24;

    private final Scores scores;
    private final short[][] kept;

    private KeptScores(Scores scores) {
        this.scores = scores;
        kept = new short[scores.rows()][];
    }

    /// @param greatest no score is greater
    static Scores of(Scores scores, long greatest) {
        var few = (long) scores.rows() * scores.columns() <= MOST_KEPT;
        return few && greatest <= Short.MAX_VALUE ? new KeptScores(scores) : scores;
    }

    @Override
    public int rows() {
        return scores.rows();
    }

    @Override
    public int columns() {
        return scores.columns();
    }

    @Override
    public void row(int row, int[] into) {
        var known = kept[row];
        if (known != null) {
            for (var column = 0; column < known.length; column++) {
                into[column] = known[column];
            }
            return;
        }
        scores.row(row, into);
        var news = new short[scores.columns()];
        for (var column = 0; column < news.length; column++) {
            news[column] = (short) into[column];
        }
        kept[row] = news;
    }

    @Override
    public int score(int row, int column) {
        return kept[row] == null ? scores.score(row, column) : kept[row][column];
    }

    @Override
    public Scores turned() {
        return new KeptScores(scores.turned());
    }
}
