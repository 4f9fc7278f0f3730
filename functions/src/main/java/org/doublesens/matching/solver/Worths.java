package org.doublesens.matching.solver;

/// What each column is worth to one row at today's prices: all of them roughly, by a key that vector code computes, and
/// any of them exactly.
///
/// A key never says less than the exact value, and it orders values rightly unless prices or grades lie further apart
/// than a key can tell ([#isRough]).
final class Worths {
    /// Scores from here on would not leave a key room for prices.
    static final int SCORES_END = 1 << 26;

    /// The key of a column that the row cannot have.
    static final int CLOSED = -(1 << 30);

    private static final int FARTHEST = -(1 << 28);
    private static final int LOWEST_POSSIBLE = -(1 << 29) - SCORES_END;

    private final Market market;
    private final Grades grades;
    private final long nearest;
    private final int[] relative;
    private final int[] fairBelow;
    private final int[] poorBelow;
    private final int[] line;
    private final int[] keys;
    private int person;
    private long own;
    private int end;

    Worths(Market market) {
        this.market = market;
        grades = market.grades();
        var columns = market.columns();
        nearest = nearest(market);
        relative = new int[columns.count()];
        fairBelow = columns.ofEach(grades.columnFairBelow());
        poorBelow = columns.ofEach(grades.columnPoorBelow());
        line = new int[columns.count()];
        keys = new int[columns.count()];
        for (var column = 0; column < relative.length; column++) {
            priced(column);
        }
    }

    /// What keys are told from: the column that adds most today, as prices may be far above every score.
    private static long nearest(Market market) {
        var columns = market.columns();
        var greatest = Long.MIN_VALUE;
        for (var column = 0; column < columns.count(); column++) {
            if (columns.open()[column]) {
                greatest = Math.max(greatest, columns.worth()[column] - market.columnPrice()[column]);
            }
        }
        return greatest == Long.MIN_VALUE ? 0 : greatest;
    }

    /// Takes note of a column's new price, which is higher than before.
    void priced(int column) {
        relative[column] = market.columns().open()[column] ? (int) Math.max(FARTHEST, net(column) - nearest) : CLOSED;
    }

    private long net(int column) {
        return market.columns().worth()[column] - market.columnPrice()[column];
    }

    /// Reads a row.
    ///
    /// @return the greatest key
    int read(int row) {
        var rows = market.rows();
        person = rows.person()[row];
        own = rows.worth()[row];
        end = rows.isFirst(row) ? keys.length : market.columns().people();
        market.scores().row(person, line);
        for (var column = market.columns().people(); column < end; column++) {
            line[column] = line[market.columns().person()[column]];
        }
        return grades.areGiven() ? gradedKeys() : plainKeys();
    }

    private int plainKeys() {
        var scores = line;
        var into = keys;
        var prices = relative;
        var least = grades.least();
        var point = (int) grades.point();
        var greatest = CLOSED;
        for (var column = 0; column < end; column++) {
            var score = scores[column];
            var missing = score - least >> 31;
            var key = point * score + prices[column] & ~missing | CLOSED & missing;
            into[column] = key;
            greatest = Math.max(greatest, key);
        }
        return greatest;
    }

    private int gradedKeys() {
        var scores = line;
        var into = keys;
        var prices = relative;
        var fairBars = fairBelow;
        var poorBars = poorBelow;
        var fairBar = grades.rowFairBelow()[person];
        var poorBar = grades.rowPoorBelow()[person];
        var fair = (int) Math.min(-FARTHEST, grades.fair());
        var point = (int) grades.point();
        var poor = (int) Math.min(-FARTHEST, grades.poor()) - fair;
        var least = grades.least();
        var greatest = CLOSED;
        for (var column = 0; column < end; column++) {
            var score = scores[column];
            var missing = score - least >> 31;
            var lost = ((score - fairBar & score - fairBars[column]) >> 31 & fair)
                    + ((score - poorBar & score - poorBars[column]) >> 31 & poor);
            var key = point * score + prices[column] - lost & ~missing | CLOSED & missing;
            into[column] = key;
            greatest = Math.max(greatest, key);
        }
        return greatest;
    }

    /// How many columns the row read last can look at: a further partner is never two people's further partner.
    int end() {
        return end;
    }

    int[] keys() {
        return keys;
    }

    /// The exact value of a column whose key says that the row could have it.
    long value(int column) {
        var score = line[column];
        return own
                + grades.point() * score
                + net(column)
                - grades.lost(score, person, market.columns().person()[column]);
    }

    /// The best column of the row read last, of which `greatest` is the key; nobody if it can have none.
    int best(int greatest) {
        for (var column = 0; column < end; column++) {
            if (keys[column] == greatest) {
                return isRough(greatest) ? exactlyBest() : column;
            }
        }
        return Market.NONE;
    }

    private int exactlyBest() {
        var best = Market.NONE;
        for (var column = 0; column < end; column++) {
            if (isPossible(column) && (best == Market.NONE || value(column) > value(best))) {
                best = column;
            }
        }
        return best;
    }

    /// The value of the best column but one, or 0 for none at all.
    long secondBest(int best) {
        var key = greatestKeyBut(best);
        if (!isRough(key)) {
            return Math.max(0, valueOf(key));
        }
        var second = 0L;
        for (var column = 0; column < end; column++) {
            if (isPossible(column) && column != best) {
                second = Math.max(second, value(column));
            }
        }
        return second;
    }

    private int greatestKeyBut(int column) {
        var greatest = CLOSED;
        for (var other = 0; other < end; other++) {
            if (keys[other] > greatest && other != column) {
                greatest = keys[other];
            }
        }
        return greatest;
    }

    /// Whether the row read last can have the column.
    boolean isPossible(int column) {
        return keys[column] >= LOWEST_POSSIBLE;
    }

    /// Whether keys this low stand for values that may be lower still.
    static boolean isRough(int key) {
        return key < FARTHEST + SCORES_END;
    }

    /// The value that a key stands for, or more.
    long valueOf(int key) {
        return own + nearest + key;
    }

    /// The lowest key a column may have that is worth so much; never so low that closed columns have it.
    int keyOf(long value) {
        return (int) Math.clamp(value - own - nearest, LOWEST_POSSIBLE, Integer.MAX_VALUE);
    }

    /// Shows the scores of the row read last to those who look for everybody's best.
    int[] line() {
        return line;
    }
}
