package org.doublesens.matching.solver;

import java.util.Arrays;

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

    /// How many columns apart the members of a group are, so that vector code finds the best key of each group.
    private static final int GROUPS = 256;

    private static final int FARTHEST = -(1 << 28);
    private static final int LOWEST_POSSIBLE = -(1 << 29) - SCORES_END;

    private final Market market;
    private final Grades grades;
    private final long nearest;
    private final int[] relative;
    private final int[] fairBelow;
    private final int[] poorBelow;
    private final int[] spare;
    private final int[] keys;
    private final int[] tops;
    private final int[] slice;
    private final int[] some;
    private int[] line;
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
        spare = new int[columns.count()];
        line = spare;
        keys = new int[columns.count()];
        tops = new int[GROUPS];
        slice = new int[GROUPS];
        some = new int[GROUPS];
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
        line = market.scores().line(person, spare);
        if (end > market.columns().people()) {
            addFurtherPlaces();
        }
        if (grades.areGiven()) {
            findGradedKeys();
        } else {
            findPlainKeys();
        }
        findTops();
        return greatestTop();
    }

    private void addFurtherPlaces() {
        var columns = market.columns();
        if (line != spare) {
            System.arraycopy(line, 0, spare, 0, columns.people());
            line = spare;
        }
        for (var column = columns.people(); column < end; column++) {
            spare[column] = spare[columns.person()[column]];
        }
    }

    private void findPlainKeys() {
        var scores = line;
        var into = keys;
        var prices = relative;
        var least = grades.least();
        var point = (int) grades.point();
        for (var column = 0; column < end; column++) {
            var score = scores[column];
            var missing = score - least >> 31;
            into[column] = point * score + prices[column] & ~missing | CLOSED & missing;
        }
    }

    private void findGradedKeys() {
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
        for (var column = 0; column < end; column++) {
            var score = scores[column];
            var missing = score - least >> 31;
            var lost = ((score - fairBar & score - fairBars[column]) >> 31 & fair)
                    + ((score - poorBar & score - poorBars[column]) >> 31 & poor);
            into[column] = point * score + prices[column] - lost & ~missing | CLOSED & missing;
        }
    }

    /// Slices are copied out first, because the compiler makes vector code only of arrays that are read at the same
    /// place.
    private void findTops() {
        var greatest = tops;
        Arrays.fill(greatest, CLOSED);
        System.arraycopy(keys, 0, greatest, 0, Math.min(GROUPS, end));
        for (var from = GROUPS; from < end; from += GROUPS) {
            raise(greatest, keys, from, Math.min(GROUPS, end - from));
        }
    }

    private void raise(int[] least, int[] others, int from, int size) {
        var another = slice;
        System.arraycopy(others, from, another, 0, size);
        for (var place = 0; place < size; place++) {
            least[place] = Math.max(least[place], another[place]);
        }
    }

    private int greatestTop() {
        var greatest = CLOSED;
        for (var top : tops) {
            greatest = Math.max(greatest, top);
        }
        return greatest;
    }

    /// The next column whose key reaches the bar, in an order that visits a group after the other and skips those
    /// without
    /// any.
    ///
    /// @param before the column found last, -1 to begin
    int next(int before, int bar) {
        if (before >= 0) {
            for (var column = before + GROUPS; column < end; column += GROUPS) {
                if (keys[column] >= bar) {
                    return column;
                }
            }
        }
        for (var group = before < 0 ? 0 : before % GROUPS + 1; group < tops.length; group++) {
            if (tops[group] >= bar) {
                return first(group, bar);
            }
        }
        return Market.NONE;
    }

    /// A key that so many columns are sure to reach, and few more do: the best keys of a few large groups are those of
    /// so
    /// many columns.
    ///
    /// @param wanted how many; beyond half the number of groups nothing is sure
    int reachedBy(int wanted) {
        if (2 * wanted > GROUPS) {
            return CLOSED;
        }
        System.arraycopy(tops, 0, some, 0, GROUPS);
        var size = GROUPS;
        while (size >= 4 * wanted) {
            size /= 2;
            raise(some, some, size, size);
        }
        Arrays.sort(some, 0, size);
        return some[size - wanted];
    }

    private int first(int group, int bar) {
        var column = group;
        while (keys[column] < bar) {
            column += GROUPS;
        }
        return column;
    }

    /// How many columns the row read last can look at: a further partner is never two people's further partner.
    int end() {
        return end;
    }

    int key(int column) {
        return keys[column];
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
        return isRough(greatest) ? exactlyBest() : next(Market.NONE, greatest);
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
        var own = column % GROUPS;
        for (var group = 0; group < tops.length; group++) {
            greatest = group == own ? greatest : Math.max(greatest, tops[group]);
        }
        for (var other = own; other < end; other += GROUPS) {
            greatest = other == column ? greatest : Math.max(greatest, keys[other]);
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
