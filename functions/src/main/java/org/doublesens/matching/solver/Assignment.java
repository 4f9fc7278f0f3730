package org.doublesens.matching.solver;

/// Places rows into columns so that the worth is the greatest possible: bids first, then shortest augmenting paths for
/// those whom the bids left over (Jonker and Volgenant 1987).
final class Assignment {
    private final Market market;
    private final Shortlists lists;

    private Assignment(Market market) {
        this.market = market;
        lists = new Shortlists(market);
    }

    /// Solves from scratch.
    static Assignment solved(Market market) {
        var assignment = new Assignment(market);
        assignment.solve();
        return assignment;
    }

    Market market() {
        return market;
    }

    /// How many scores were read.
    long read() {
        return lists.read();
    }

    private void solve() {
        var bidding = new Bidding(market, lists);
        bidding.bid(bidding.bid(everyRow()));
        var search = new Search(market, lists, bidding);
        for (var row = 0; row < market.rows().count(); row++) {
            if (market.rows().open()[row] && market.isFree(row)) {
                search.place(row);
            }
        }
    }

    private int[] everyRow() {
        var open = new IntegerList();
        for (var row = market.rows().count() - 1; row >= 0; row--) {
            if (market.rows().open()[row]) {
                open.add(row);
            }
        }
        return open.copy();
    }
}
