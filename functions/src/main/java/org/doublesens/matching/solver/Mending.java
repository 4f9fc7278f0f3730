package org.doublesens.matching.solver;

import java.util.Arrays;

/// Places the few rows that a change left free though they have a price, by Dijkstra's shortest paths that read whole
/// rows.
///
/// A path ends where somebody stays free or a free column is reached. What the last step costs at least is known
/// before
/// the search, so the search need not look farther than that step from the end it already has.
final class Mending {
    private static final long FAR = Long.MAX_VALUE;
    private static final int MOST_FREE_COLUMNS_READ = 64;

    private final Market market;
    private final Worths worths;
    private final Market turned;
    private final EventQueue queue = new EventQueue();
    private final long[] rowDistance;
    private final long[] columnDistance;
    private final int[] from;
    private final boolean[] settled;
    private long lastStep;
    private long end;
    private int endRow;
    private int endColumn;

    private Mending(Market market, Market turned) {
        this.market = market;
        worths = new Worths(market);
        this.turned = turned;
        from = new int[market.columns().count()];
        settled = new boolean[market.columns().count()];
        columnDistance = new long[market.columns().count()];
        rowDistance = new long[market.rows().count()];
    }

    /// Places the rows that are free though they have a price, then such columns.
    ///
    /// @param there the same market turned
    static void mend(Market here, Market there) {
        if (here.leavesRowsWithPrice()) {
            new Mending(here, there).placeAll();
        }
        if (here.leavesColumnsWithPrice()) {
            new Mending(there, here).placeAll();
        }
    }

    private void placeAll() {
        for (var row = 0; row < market.rows().count(); row++) {
            if (market.rows().open()[row] && market.isFree(row) && market.rowPrice()[row] > 0) {
                place(row);
            }
        }
    }

    private void place(int start) {
        Arrays.fill(columnDistance, FAR);
        Arrays.fill(rowDistance, FAR);
        Arrays.fill(settled, false);
        queue.clear();
        end = FAR;
        price(start);
        lastStep = lastStep(start);
        enter(start, 0);
        while (!queue.isEmpty() && queue.firstDistance() < end - lastStep) {
            var distance = queue.firstDistance();
            var column = queue.take();
            if (!settled[column] && columnDistance[column] == distance) {
                settled[column] = true;
                var row = market.mateOfColumn()[column];
                worths.read(row);
                enter(row, distance);
            }
        }
        pay();
        move(start);
    }

    /// A free row's price is what its best column is worth to it.
    private void price(int row) {
        var best = worths.best(worths.read(row));
        market.rowPrice()[row] = best == Market.NONE || !worths.isPossible(best) ? 0 : Math.max(0, worths.value(best));
    }

    /// What it costs at least to leave a matched row free or to move it to a free column.
    private long lastStep(int start) {
        var least = market.rowPrice()[start];
        for (var row = 0; row < market.rows().count(); row++) {
            least = market.isFree(row) ? least : Math.min(least, market.rowPrice()[row]);
        }
        var others = new Worths(turned);
        var read = 0;
        for (var column = 0; column < settled.length && least > 0; column++) {
            if (market.columns().open()[column] && market.isFreeColumn(column)) {
                if (++read > MOST_FREE_COLUMNS_READ) {
                    return 0;
                }
                least = Math.min(least, market.columnPrice()[column] - others.valueOf(others.read(column)));
            }
        }
        return Math.max(0, least);
    }

    /// @param row the row read last
    private void enter(int row, long distance) {
        rowDistance[row] = distance;
        var here = distance + market.rowPrice()[row];
        if (here < end) {
            end = here;
            endRow = row;
            endColumn = Market.NONE;
        }
        var bar = worths.keyOf(here - end);
        for (var column = worths.next(Market.NONE, bar); column != Market.NONE; column = worths.next(column, bar)) {
            var further = here - value(column);
            if (further < end && further < columnDistance[column]) {
                reach(column, row, further);
                bar = worths.keyOf(here - end);
            }
        }
    }

    private long value(int column) {
        var key = worths.key(column);
        return Worths.isRough(key) ? worths.value(column) : worths.valueOf(key);
    }

    private void reach(int column, int row, long distance) {
        columnDistance[column] = distance;
        from[column] = row;
        if (market.isFreeColumn(column)) {
            end = distance;
            endColumn = column;
        } else {
            queue.add(distance, column);
        }
    }

    /// Whoever was reached pays less by how much nearer than the end they are; all others only by the last step.
    private void pay() {
        for (var row = 0; row < rowDistance.length; row++) {
            if (rowDistance[row] != FAR) {
                market.rowPrice()[row] -= end - rowDistance[row];
            } else if (!market.isFree(row)) {
                market.rowPrice()[row] -= lastStep;
            }
        }
        for (var column = 0; column < settled.length; column++) {
            var rise = settled[column] ? end - columnDistance[column] : lastStep;
            if (rise != 0 && !market.isFreeColumn(column)) {
                market.columnPrice()[column] += rise;
                worths.priced(column);
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
}
