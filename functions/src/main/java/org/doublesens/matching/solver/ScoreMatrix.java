package org.doublesens.matching.solver;

/// Scores that somebody wrote down in full; for small questions, for tests, and for comparing solvers.
public final class ScoreMatrix implements Scores {
    private final int[][] scores;
    private final int columns;

    /// @param columns how many, as there may be no row to tell
    public ScoreMatrix(int[][] scores, int columns) {
        this.scores = scores;
        this.columns = columns;
    }

    @Override
    public int rows() {
        return scores.length;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public void row(int row, int[] into) {
        System.arraycopy(scores[row], 0, into, 0, columns);
    }

    @Override
    public int[] line(int row, int[] spare) {
        return scores[row];
    }

    @Override
    public int score(int row, int column) {
        return scores[row][column];
    }

    @Override
    public Scores turned() {
        var turned = new int[columns][scores.length];
        for (var row = 0; row < scores.length; row++) {
            for (var column = 0; column < columns; column++) {
                turned[column][row] = scores[row][column];
            }
        }
        return new ScoreMatrix(turned, scores.length);
    }
}
