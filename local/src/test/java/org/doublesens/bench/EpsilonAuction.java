package org.doublesens.bench;

import java.util.Arrays;

/// The textbook auction with ε-scaling (Bertsekas 1988) over a table of scores, for equal sides where everybody gets a
/// partner: the peer for cohorts in which everybody ranks everybody alike.
final class EpsilonAuction {
    private static final int FALL = 5;
    private static final int FREE = -1;

    private final int[][] scores;
    private final int size;
    private final long[] prices;
    private final int[] holder;
    private final int[] seat;

    private EpsilonAuction(int[][] scores) {
        this.scores = scores;
        size = scores.length;
        prices = new long[size];
        holder = new int[size];
        seat = new int[size];
    }

    /// The greatest total; scores are multiplied by one more than there are people, so that the last step of 1 is
    /// exact.
    static long greatestTotal(int[][] scores) {
        var auction = new EpsilonAuction(scores);
        var step =
                (long) Arrays.stream(scores).flatMapToInt(Arrays::stream).max().orElse(0) * (scores.length + 1);
        do {
            step = Math.max(1, step / FALL);
            auction.run(step);
        } while (step > 1);
        return auction.total();
    }

    private void run(long step) {
        Arrays.fill(holder, FREE);
        Arrays.fill(seat, FREE);
        var waiting = new int[size];
        Arrays.setAll(waiting, place -> place);
        var count = size;
        while (count > 0) {
            var displaced = bid(waiting[--count], step);
            if (displaced != FREE) {
                waiting[count++] = displaced;
            }
        }
    }

    private int bid(int row, long step) {
        var line = scores[row];
        var scale = size + 1L;
        var first = Long.MIN_VALUE;
        var second = Long.MIN_VALUE;
        var column = FREE;
        for (var place = 0; place < size; place++) {
            var value = scale * line[place] - prices[place];
            if (value > second) {
                if (value > first) {
                    second = first;
                    first = value;
                    column = place;
                } else {
                    second = value;
                }
            }
        }
        prices[column] += (size == 1 ? 0 : first - second) + step;
        var displaced = holder[column];
        holder[column] = row;
        seat[row] = column;
        return displaced;
    }

    private long total() {
        var total = 0L;
        for (var row = 0; row < size; row++) {
            total += scores[row][seat[row]];
        }
        return total;
    }
}
