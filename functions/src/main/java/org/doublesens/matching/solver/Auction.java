package org.doublesens.matching.solver;

/// One round of bids, each of which raises a price by a step at least, so that nobody is left who would still bid
/// (Bertsekas 1988).
final class Auction {
    private final Market market;
    private final Worths worths;
    private final long step;

    Auction(Market market, long step) {
        this.market = market;
        this.step = step;
        worths = new Worths(market);
    }

    void run(IntegerList waiting) {
        while (waiting.size() > 0) {
            var displaced = bid(waiting.takeLast());
            if (displaced != Market.NONE) {
                waiting.add(displaced);
            }
        }
    }

    /// Pays what leaves the row a step less than its second best would.
    ///
    /// @return the row that is displaced
    private int bid(int row) {
        var column = worths.best(worths.read(row));
        var first = column == Market.NONE || !worths.isPossible(column) ? 0 : worths.value(column);
        if (first <= 0) {
            market.rowPrice()[row] = 0;
            return Market.NONE;
        }
        var kept = Math.max(0, worths.secondBest(column) - step);
        market.rowPrice()[row] = kept;
        market.columnPrice()[column] += first - kept;
        worths.priced(column);
        var displaced = market.mateOfColumn()[column];
        market.part(displaced);
        market.join(row, column);
        return displaced;
    }
}
