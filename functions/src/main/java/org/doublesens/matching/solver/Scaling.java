package org.doublesens.matching.solver;

/// Finds prices close to the best ones by an auction with falling steps (Bertsekas 1988), for cohorts in which
/// everybody
/// ranks everybody alike and single searches would each walk through all of it.
///
/// Rows bid first; then columns that are left with a price bid for rows (Bertsekas and Castañon 1992), so that sides
/// may
/// differ and anybody may stay free. All values are multiplied, as far as they have room, so that the last step is a
/// small
/// part of a point; the prices are then rounded to where their sum is lowest. Nothing rests on how close they come: the
/// searches that follow make the result exact.
final class Scaling {
    private static final int FALL = 6;
    private static final long ROOM = 1L << 60;

    private final Market market;
    private final Market scaled;
    private final int scale;

    private Scaling(Market market, int scale) {
        this.market = market;
        this.scale = scale;
        scaled = Market.opening(
                market.scores(),
                market.grades().times(scale),
                market.rows().times(scale),
                market.columns().times(scale));
    }

    /// Sets the column prices, and says which column each row would take.
    static int[] price(Market market, int greatestScore) {
        var scaling = new Scaling(market, scale(market, greatestScore));
        var step = scaling.greatestWorth(greatestScore);
        do {
            step = Math.max(1, step / FALL);
            scaling.auction(step);
        } while (step > 1);
        scaling.round();
        return scaling.scaled.mateOfRow();
    }

    private static int scale(Market market, int greatestScore) {
        var wanted = Integer.highestOneBit(market.rows().count()) * 2;
        var scale = 1;
        var worth = Math.max(1, worth(market, greatestScore));
        while (scale < wanted && 2L * scale * greatestScore < Worths.SCORES_END && worth * scale < ROOM / 2) {
            scale *= 2;
        }
        return scale;
    }

    private static long worth(Market market, int greatestScore) {
        return market.rows().greatestWorth() + market.columns().greatestWorth() + greatestScore;
    }

    private long greatestWorth(int greatestScore) {
        return scale * worth(market, greatestScore);
    }

    /// Lets all rows bid, and then the columns that nobody has though they have a price.
    private void auction(long step) {
        for (var row = 0; row < scaled.rows().count(); row++) {
            scaled.part(row);
        }
        new Auction(scaled, step).run(scaled.waitingRows());
        if (scaled.leavesColumnsWithPrice()) {
            var turned = scaled.turned();
            new Auction(turned, step).run(turned.waitingRows());
        }
    }

    /// Any shift under one point keeps rounded prices feasible, and one of them keeps their sum at its best.
    private void round() {
        var shift = bestShift();
        for (var column = 0; column < scaled.columnPrice().length; column++) {
            market.columnPrice()[column] = Math.floorDiv(scaled.columnPrice()[column] + shift, scale);
        }
    }

    /// Rows pay up to one step less than their best column is worth, so that step is added before rounding.
    private int bestShift() {
        var change = new int[scale + 1];
        for (var price : scaled.columnPrice()) {
            change[scale - (int) (price % scale)]++;
        }
        for (var row = 0; row < scaled.rowPrice().length; row++) {
            var price = scaled.isFree(row) ? 0 : scaled.rowPrice()[row] + 1;
            change[(int) (price % scale)]--;
        }
        var best = 0;
        var sum = 0;
        var lowest = 0;
        for (var shift = 1; shift < scale; shift++) {
            sum += change[shift];
            if (sum < lowest) {
                lowest = sum;
                best = shift;
            }
        }
        return best;
    }
}
