package org.doublesens.matching.solver;

import java.util.Arrays;

/// Finds the cheapest way to place one free row: into a free column at the end of a chain of moves, or so that somebody
/// stays free (Dijkstra's shortest paths with prices as potentials).
///
/// Staying free is an end of a path like any other, so sides may differ and pairs may be missing.
final class Search {
    private static final long FAR = Long.MAX_VALUE;

    private final Market market;
    private final Shortlists lists;
    private final Bidding bidding;
    private final EventQueue queue = new EventQueue();
    private final long[] rowDistance;
    private final long[] columnDistance;
    private final int[] from;
    private final boolean[] settled;
    private final IntegerList atHand = new IntegerList();
    private final IntegerList treeRows = new IntegerList();
    private final IntegerList touched = new IntegerList();
    private long now;
    private long end;
    private int endRow;
    private int endColumn;
    private long looked;

    Search(Market market, Shortlists lists, Bidding bidding) {
        this.market = market;
        this.lists = lists;
        this.bidding = bidding;
        from = new int[market.columns().count()];
        rowDistance = new long[market.rows().count()];
        columnDistance = new long[market.columns().count()];
        Arrays.fill(columnDistance, FAR);
        settled = new boolean[market.columns().count()];
    }

    /// How many listed columns were looked at so far.
    long looked() {
        return looked;
    }

    void place(int start) {
        bidding.price(start);
        queue.clear();
        atHand.clear();
        end = FAR;
        now = 0;
        enter(start, now);
        while (enterThoseAtHand() && !queue.isEmpty() && queue.firstDistance() < end) {
            now = queue.firstDistance();
            var event = queue.take();
            if (event < 0) {
                lists.extend(~event);
                lookAround(~event);
            } else if (!settled[event] && columnDistance[event] == now) {
                settle(event);
            }
        }
        pay();
        move(start);
        forget();
    }

    /// Columns no farther than the search has come need no queue.
    ///
    /// @return whether the search goes on
    private boolean enterThoseAtHand() {
        while (atHand.size() > 0 && now < end) {
            settle(atHand.takeLast());
        }
        return now < end;
    }

    private void settle(int column) {
        settled[column] = true;
        enter(market.mateOfColumn()[column], now);
    }

    private void enter(int row, long distance) {
        treeRows.add(row);
        rowDistance[row] = distance;
        if (distance + market.rowPrice()[row] < end) {
            end = distance + market.rowPrice()[row];
            endRow = row;
            endColumn = Market.NONE;
        }
        lookAround(row);
    }

    private void lookAround(int row) {
        var limit = lists.limit(row);
        var here = rowDistance[row] + market.rowPrice()[row];
        var list = lists.columns(row);
        var worth = lists.worths(row);
        var prices = market.columnPrice();
        var most = lists.values(row);
        var length = lists.length(row);
        var place = 0;
        for (; place < length && here - most[place] < end; place++) {
            var column = list[place];
            var distance = here - worth[place] + prices[column];
            if (distance < end && distance < columnDistance[column]) {
                reach(column, row, distance);
            }
        }
        looked += place;
        if (limit > 0 && here - limit < end) {
            queue.add(here - limit, ~row);
        }
    }

    private void reach(int column, int row, long distance) {
        if (columnDistance[column] == FAR) {
            touched.add(column);
        }
        columnDistance[column] = distance;
        from[column] = row;
        if (market.isFreeColumn(column)) {
            end = distance;
            endColumn = column;
        } else if (distance == now) {
            atHand.add(column);
        } else {
            queue.add(distance, column);
        }
    }

    private void pay() {
        for (var place = 0; place < treeRows.size(); place++) {
            var row = treeRows.get(place);
            market.rowPrice()[row] -= end - rowDistance[row];
        }
        for (var place = 0; place < touched.size(); place++) {
            var column = touched.get(place);
            if (settled[column]) {
                lists.raise(column, end - columnDistance[column]);
            }
        }
    }

    private void move(int start) {
        var column = endColumn;
        if (column == Market.NONE) {
            column = market.mateOfRow()[endRow];
            market.part(endRow);
        }
        while (column != Market.NONE) {
            var row = from[column];
            var next = market.mateOfRow()[row];
            market.join(row, column);
            column = row == start ? Market.NONE : next;
        }
    }

    private void forget() {
        for (var place = 0; place < touched.size(); place++) {
            columnDistance[touched.get(place)] = FAR;
            settled[touched.get(place)] = false;
        }
        for (var place = 0; place < treeRows.size(); place++) {
            lists.shorten(treeRows.get(place));
        }
        touched.clear();
        treeRows.clear();
    }
}
