package org.doublesens.matching.solver;

import java.math.BigInteger;
import java.util.Arrays;

/// The places of both sides, what each costs, and who fills which.
///
/// No price is negative, and the two prices of a pair never add up to less than its worth. When every pair that is
/// filled
/// is worth exactly its two prices, and every place with a price is filled, nothing better exists (complementary
/// slackness).
record Market(
        Scores scores,
        Grades grades,
        Places rows,
        Places columns,
        long[] rowPrice,
        long[] columnPrice,
        int[] mateOfRow,
        int[] mateOfColumn) {

    static final int NONE = -1;

    /// Everybody is free, and nothing has a price yet.
    static Market opening(Scores scores, Grades grades, Places rows, Places columns) {
        return new Market(
                scores,
                grades,
                rows,
                columns,
                new long[rows.count()],
                new long[columns.count()],
                nobody(rows.count()),
                nobody(columns.count()));
    }

    private static int[] nobody(int size) {
        var nobody = new int[size];
        Arrays.fill(nobody, NONE);
        return nobody;
    }

    /// The same places, prices and pairs seen from the other side.
    Market turned() {
        return new Market(
                scores.turned(), grades.turned(), columns, rows, columnPrice, rowPrice, mateOfColumn, mateOfRow);
    }

    boolean isFree(int row) {
        return mateOfRow[row] == NONE;
    }

    boolean isFreeColumn(int column) {
        return mateOfColumn[column] == NONE;
    }

    /// The rows that may have a column and have none.
    IntegerList waitingRows() {
        var waiting = new IntegerList();
        for (var row = 0; row < mateOfRow.length; row++) {
            if (rows.open()[row] && isFree(row)) {
                waiting.add(row);
            }
        }
        return waiting;
    }

    /// Whether a row could win something and has nothing.
    boolean leavesRowsWithPrice() {
        return leavesPrice(mateOfRow, rowPrice);
    }

    /// Whether a column has nobody to pay its price.
    boolean leavesColumnsWithPrice() {
        return leavesPrice(mateOfColumn, columnPrice);
    }

    private static boolean leavesPrice(int[] mates, long[] prices) {
        for (var place = 0; place < mates.length; place++) {
            if (mates[place] == NONE && prices[place] > 0) {
                return true;
            }
        }
        return false;
    }

    void join(int row, int column) {
        mateOfRow[row] = column;
        mateOfColumn[column] = row;
    }

    /// @param row perhaps nobody
    void part(int row) {
        if (row != NONE && mateOfRow[row] != NONE) {
            mateOfColumn[mateOfRow[row]] = NONE;
            mateOfRow[row] = NONE;
        }
    }

    /// The sum of all prices, which no result can be worth more than.
    BigInteger bound() {
        return sum(rowPrice).add(sum(columnPrice));
    }

    private static BigInteger sum(long[] prices) {
        var sum = BigInteger.ZERO;
        for (var price : prices) {
            sum = sum.add(BigInteger.valueOf(price));
        }
        return sum;
    }
}
