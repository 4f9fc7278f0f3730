package org.doublesens.matching.solver;

import java.util.Arrays;

/// Lets each row take its best column and pay up to the point where the second best would please it as much.
///
/// With a step of 0 this is the row reduction of Jonker and Volgenant (1987): all prices stay exact, and a few rows
/// stay
/// free. With a step, each bid rises at least by it, as in Bertsekas' auction (1988): nobody stays free, and pairs are
/// worth their two prices but for the step.
final class Bidding {
    private static final int NONE = Market.NONE;
    private static final int QUIETLY = -2;
    private static final int BIDS_EACH = 4;

    private final Market market;
    private final Shortlists lists;
    private int column;
    private long first;
    private long second;

    Bidding(Market market, Shortlists lists) {
        this.market = market;
        this.lists = lists;
    }

    /// @return those who were displaced without a rise, for another go
    int[] bid(int[] waiting) {
        var stack = Arrays.copyOf(waiting, Math.max(1, waiting.length));
        var size = waiting.length;
        var later = new IntegerList();
        var steps = (long) BIDS_EACH * waiting.length;
        while (size > 0) {
            var row = stack[--size];
            if (steps-- <= 0) {
                continue;
            }
            var displaced = bid(row);
            if (displaced >= 0) {
                stack[size++] = displaced;
            } else if (displaced != NONE) {
                later.add(QUIETLY - displaced);
            }
        }
        return later.copy();
    }

    /// @return the displaced row; or none; or, if no price rose, [#QUIETLY] minus the displaced row
    private int bid(int row) {
        lists.limit(row);
        findTopTwo(row);
        if (second < lists.limit(row)) {
            lists.refresh(row);
            findTopTwo(row);
        }
        if (first <= 0) {
            market.rowPrice()[row] = 0;
            return NONE;
        }
        market.rowPrice()[row] = second;
        var displaced = market.mateOfColumn()[column];
        market.part(displaced);
        lists.raise(column, first - second);
        market.join(row, column);
        return displaced == NONE || first > second ? displaced : QUIETLY - displaced;
    }

    /// A free row's price is what its best column is worth to it.
    void price(int row) {
        lists.limit(row);
        findTopTwo(row);
        if (first < lists.limit(row)) {
            lists.refresh(row);
            findTopTwo(row);
        }
        market.rowPrice()[row] = first;
    }

    /// The best and the second best value of a row's list today; among equals a free column counts as the best.
    private void findTopTwo(int row) {
        var top = 0L;
        var next = 0L;
        var topColumn = NONE;
        var list = lists.columns(row);
        var worth = lists.worths(row);
        var most = lists.values(row);
        for (var place = 0; place < lists.length(row) && most[place] >= next; place++) {
            var value = worth[place] - market.columnPrice()[list[place]];
            if (value > top
                    || (value == top
                            && topColumn != NONE
                            && !market.isFreeColumn(topColumn)
                            && market.isFreeColumn(list[place]))) {
                next = top;
                top = value;
                topColumn = list[place];
            } else if (value > next) {
                next = value;
            }
        }
        first = top;
        second = next;
        column = topColumn;
    }
}
