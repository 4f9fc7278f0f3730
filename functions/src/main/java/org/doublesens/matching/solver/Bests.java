package org.doublesens.matching.solver;

import java.util.Arrays;

/// The best score each person could have had, over everybody they are allowed to be paired with; -1 if there is nobody.
record Bests(int[] ofRows, int[] ofColumns) {

    static Bests none(int rows, int columns) {
        var bests = new Bests(new int[rows], new int[columns]);
        Arrays.fill(bests.ofRows, Scores.NOT_ALLOWED);
        Arrays.fill(bests.ofColumns, Scores.NOT_ALLOWED);
        return bests;
    }

    static Bests of(Scores scores) {
        var bests = none(scores.rows(), scores.columns());
        var line = new int[scores.columns()];
        for (var row = 0; row < scores.rows(); row++) {
            scores.row(row, line);
            bests.see(row, line);
        }
        return bests;
    }

    /// @param line the row's scores, perhaps with more behind them
    void see(int row, int[] line) {
        var best = Scores.NOT_ALLOWED;
        var columns = ofColumns;
        for (var column = 0; column < columns.length; column++) {
            best = Math.max(best, line[column]);
            columns[column] = Math.max(columns[column], line[column]);
        }
        ofRows[row] = best;
    }

    Bests turned() {
        return new Bests(ofColumns, ofRows);
    }
}
