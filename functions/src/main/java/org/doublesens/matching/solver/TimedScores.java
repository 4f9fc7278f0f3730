package org.doublesens.matching.solver;

/// Scores with a stopwatch that runs while they are read.
record TimedScores(Scores scores, Stopwatch stopwatch) implements Scores {

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
        var started = stopwatch.now();
        scores.row(row, into);
        stopwatch.add(started);
    }

    @Override
    public int score(int row, int column) {
        return scores.score(row, column);
    }

    @Override
    public Scores turned() {
        return new TimedScores(scores.turned(), stopwatch);
    }
}
