package org.doublesens.matching.solver;

import org.doublesens.matching.Certificate.Units;
import org.doublesens.matching.Quality;

/// The scores under which a pair is poor or fair, for each person of both sides: a pair is poor if its score is under
/// both bars.
///
/// @param least scores under it are not allowed at all
record Grades(
        int least,
        long point,
        long poor,
        long fair,
        int[] rowPoorBelow,
        int[] rowFairBelow,
        int[] columnPoorBelow,
        int[] columnFairBelow) {

    /// No grades: a pair is worth its points.
    static Grades none(int rows, int columns, int least) {
        return new Grades(least, 1, 0, 0, new int[rows], new int[rows], new int[columns], new int[columns]);
    }

    /// Grades by everybody's best score.
    static Grades of(Bests bests, Units units) {
        return new Grades(
                0,
                1,
                units.poor(),
                units.fair(),
                below(bests.ofRows(), Quality.FAIR),
                below(bests.ofRows(), Quality.GOOD),
                below(bests.ofColumns(), Quality.FAIR),
                below(bests.ofColumns(), Quality.GOOD));
    }

    /// Only people count, not points.
    static Grades pointless(int rows, int columns, int least) {
        return new Grades(least, 0, 0, 0, new int[rows], new int[rows], new int[columns], new int[columns]);
    }

    Grades turned() {
        return new Grades(least, point, poor, fair, columnPoorBelow, columnFairBelow, rowPoorBelow, rowFairBelow);
    }

    /// Takes note of a row's new best score.
    void judge(int row, int best) {
        rowPoorBelow[row] = below(best, Quality.FAIR);
        rowFairBelow[row] = below(best, Quality.GOOD);
    }

    /// The same grades with everything worth so many times as much.
    Grades times(int factor) {
        return new Grades(
                least,
                factor * point,
                factor * poor,
                factor * fair,
                rowPoorBelow,
                rowFairBelow,
                columnPoorBelow,
                columnFairBelow);
    }

    /// Whether any pair can lose something by its grade.
    boolean areGiven() {
        return poor > 0 || fair > 0;
    }

    /// What is lost on top of the points because the pair is poor or fair.
    long lost(int score, int row, int column) {
        if (score < rowPoorBelow[row] && score < columnPoorBelow[column]) {
            return poor;
        }
        return score < rowFairBelow[row] && score < columnFairBelow[column] ? fair : 0;
    }

    /// The lowest score of that quality for people whose best scores these are.
    private static int[] below(int[] best, Quality quality) {
        var bars = new int[best.length];
        for (var person = 0; person < best.length; person++) {
            bars[person] = below(best[person], quality);
        }
        return bars;
    }

    private static int below(int best, Quality quality) {
        return Math.max(0, Math.ceilDiv(quality.leastPercent() * best, 100));
    }
}
