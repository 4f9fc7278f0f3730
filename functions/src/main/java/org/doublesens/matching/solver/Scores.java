package org.doublesens.matching.solver;

/// The scores of every pair of a row and a column, given a row at a time so that nobody has to store them all.
public interface Scores {

    /// Stands where a pair is not allowed; every allowed pair has a score of 0 or more.
    int NOT_ALLOWED = -1;

    int rows();

    int columns();

    /// Writes the scores of one row with every column.
    void row(int row, int[] into);

    /// The scores of one row with every column, perhaps with more behind them; whoever asks only looks at them.
    ///
    /// @param spare room to write them to, if they are not at hand
    default int[] line(int row, int[] spare) {
        row(row, spare);
        return spare;
    }

    /// The score of one allowed pair.
    int score(int row, int column);

    /// The same scores with rows and columns exchanged.
    Scores turned();
}
