package org.doublesens.matching.solver;

/// Places rows into columns so that the worth is the greatest possible: bids first, then shortest augmenting paths for
/// those whom the bids left over (Jonker and Volgenant 1987).
///
/// Where everybody ranks everybody alike, each path leads through the whole cohort; after so much looking around that
/// no
/// cohort of different people needs it, [Scaling] finds prices anew, and paths only mend them.
final class Assignment {
    private static final int MOST_READS_OF_ALL = 12;
    private static final int ENOUGH_TO_FORETELL = 8;
    /// A look at a listed column takes as long as reading so many scores.
    private static final int LOOK = 4;

    private final Market market;

    private Assignment(Market market) {
        this.market = market;
    }

    /// Solves a market that has just opened.
    static void solve(Market market) {
        new Assignment(market).solve();
    }

    /// Solves a market with prices that come from elsewhere: places the rows that are free though they have a price,
    /// then
    /// such columns.
    ///
    /// @param there the same market turned
    static void mend(Market here, Market there) {
        if (here.leavesRowsWithPrice()) {
            placeWhoPays(here);
        }
        if (here.leavesColumnsWithPrice()) {
            placeWhoPays(there);
        }
    }

    private void solve() {
        var lists = new Shortlists(market);
        var bidding = new Bidding(market, lists);
        bidding.bid(bidding.bid(everyRow()));
        if (!search(lists, bidding)) {
            startAgain(market);
        }
    }

    /// @return whether everybody is placed; if the searches so far foretell that all would look around too much, nobody
    /// else is
    private boolean search(Shortlists lists, Bidding bidding) {
        var search = new Search(market, lists, bidding);
        var before = lists.read();
        var most = MOST_READS_OF_ALL
                * (64L + market.rows().count())
                * (64L + market.columns().count());
        var left = market.waitingRows();
        for (var done = 0; done < left.size(); done++) {
            var spent = lists.read() - before + LOOK * search.looked();
            if (spent > most || (done >= ENOUGH_TO_FORETELL && spent / done * left.size() > most)) {
                return false;
            }
            search.place(left.get(done));
        }
        return true;
    }

    private static boolean waits(Market side, int row) {
        return side.rows().open()[row] && side.isFree(row);
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

    /// Forgets all prices and pairs and finds them by an auction.
    static void startAgain(Market market) {
        for (var row = 0; row < market.rows().count(); row++) {
            market.part(row);
            market.rowPrice()[row] = 0;
        }
        var assignment = new Assignment(market);
        assignment.join(Scaling.price(market, assignment.greatestScore()));
        mend(market, market.turned());
    }

    private int greatestScore() {
        var greatest = 0;
        for (var best : Bests.of(market.scores()).ofRows()) {
            greatest = Math.max(greatest, best);
        }
        return greatest;
    }

    /// Joins what pays exactly its worth at today's prices.
    private void join(int[] wishes) {
        var lists = new Shortlists(market);
        var bidding = new Bidding(market, lists);
        var worths = new Worths(market);
        for (var row = 0; row < wishes.length; row++) {
            if (market.rows().open()[row]) {
                bidding.price(row);
                if (wishes[row] != Market.NONE && isWorth(row, wishes[row], worths)) {
                    market.join(row, wishes[row]);
                }
            }
        }
    }

    private boolean isWorth(int row, int column, Worths worths) {
        worths.read(row);
        return worths.isPossible(column) && worths.value(column) == market.rowPrice()[row];
    }

    private static void placeWhoPays(Market side) {
        var lists = new Shortlists(side);
        var search = new Search(side, lists, new Bidding(side, lists));
        for (var row = 0; row < side.rows().count(); row++) {
            if (waits(side, row) && side.rowPrice()[row] > 0) {
                search.place(row);
            }
        }
    }
}
