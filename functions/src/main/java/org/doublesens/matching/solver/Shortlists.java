package org.doublesens.matching.solver;

import java.util.Arrays;

/// The best columns of each row, with a limit for what all others can be worth to it.
///
/// As column prices only rise, the limit stays true, and a row is read again only when a column beyond it could matter.
final class Shortlists {
    private static final int LENGTH = 16;
    private static final int LONGEST_KEPT = 256;
    private static final long UNREAD = Long.MAX_VALUE;

    private final Market market;
    private final Worths worths;
    private final Best best = new Best();
    private final int[][] listed;
    private final long[][] listedWorth;
    private final long[][] listedValue;
    private final int[] length;
    private final long[] limit;
    private long read;

    Shortlists(Market market) {
        this.market = market;
        worths = new Worths(market);
        var rows = market.rows().count();
        listed = new int[rows][];
        listedWorth = new long[rows][];
        listedValue = new long[rows][];
        length = new int[rows];
        limit = new long[rows];
        Arrays.fill(limit, UNREAD);
    }

    /// How many scores were read so far.
    long read() {
        return read;
    }

    /// What the columns beyond the list can be worth to the row at most.
    long limit(int row) {
        if (limit[row] == UNREAD) {
            read(row, LENGTH);
        }
        return limit[row];
    }

    int length(int row) {
        return length[row];
    }

    /// The columns, those with the highest value first.
    int[] columns(int row) {
        return listed[row];
    }

    /// What the listed columns are worth before their price.
    long[] worths(int row) {
        return listedWorth[row];
    }

    /// What the listed columns were worth at the prices of the time when the row was read; since then it can only have
    /// fallen.
    long[] values(int row) {
        return listedValue[row];
    }

    void raise(int column, long by) {
        market.columnPrice()[column] += by;
        worths.priced(column);
    }

    /// Reads the row again at today's prices.
    void refresh(int row) {
        read(row, Math.max(LENGTH, length[row]));
    }

    /// Reads the row until it knows more than before.
    void extend(int row) {
        var before = limit[row];
        var wanted = Math.max(LENGTH, length[row]);
        read(row, wanted);
        while (limit[row] >= before && limit[row] > 0) {
            wanted *= 2;
            read(row, wanted);
        }
    }

    /// Gives memory back after a search that read far.
    void shorten(int row) {
        if (length[row] > LONGEST_KEPT) {
            listed[row] = Arrays.copyOf(listed[row], LONGEST_KEPT);
            listedWorth[row] = Arrays.copyOf(listedWorth[row], LONGEST_KEPT);
            listedValue[row] = Arrays.copyOf(listedValue[row], LONGEST_KEPT);
            length[row] = LONGEST_KEPT;
            limit[row] = UNREAD;
        }
    }

    private void read(int row, int wanted) {
        var known = worstListed(row, wanted);
        worths.read(row);
        read += worths.end();
        var sure = worths.reachedBy(wanted);
        choose(wanted, Worths.isRough(sure) ? known : Math.max(0, worths.valueOf(sure) - 1));
        keep(row);
    }

    /// A value that the wanted best columns are sure to exceed, as those listed already do.
    private long worstListed(int row, int wanted) {
        if (limit[row] == UNREAD || length[row] < wanted) {
            return 0;
        }
        var worst = Long.MAX_VALUE;
        for (var place = 0; place < length[row]; place++) {
            worst = Math.min(worst, listedWorth[row][place] - market.columnPrice()[listed[row][place]]);
        }
        return Math.max(0, worst - 1);
    }

    private void choose(int wanted, long leastValue) {
        best.start(wanted, leastValue);
        var bar = worths.keyOf(best.bar());
        for (var column = worths.next(Market.NONE, bar); column != Market.NONE; column = worths.next(column, bar)) {
            if (best.offer(worths.value(column), column, market.isFreeColumn(column))) {
                bar = worths.keyOf(best.bar());
            }
        }
        best.finish();
    }

    private void keep(int row) {
        var size = best.size();
        if (listed[row] == null || listed[row].length < size) {
            listed[row] = new int[Math.max(LENGTH, size)];
            listedWorth[row] = new long[Math.max(LENGTH, size)];
            listedValue[row] = new long[Math.max(LENGTH, size)];
        }
        for (var place = 0; place < size; place++) {
            listed[row][place] = best.column(place);
            listedValue[row][place] = best.value(place);
            listedWorth[row][place] = best.value(place) + market.columnPrice()[best.column(place)];
        }
        length[row] = size;
        limit[row] = best.bar();
    }
}
