package org.doublesens.matching.solver;

/// One look at every pair after the solving: that none is worth more than its two prices, and which are worth exactly
/// that.
///
/// @param tight for each row the columns whose pair is worth exactly its two prices; empty if they are too many to list
/// @param bests the best scores seen on the way
record Audit(Neighbours tight, Bests bests) {
    private static final int MOST_TIGHT = 30_000_000;

    /// @throws IllegalStateException if a pair is worth more than its two prices, which no solved state allows
    static Audit of(Market solved) {
        var worths = new Worths(solved);
        var bests = Bests.none(solved.scores().rows(), solved.scores().columns());
        var rows = new IntegerList();
        var columns = new IntegerList();
        for (var row = 0; row < solved.rows().count(); row++) {
            var greatest = worths.read(row);
            if (solved.rows().isFirst(row)) {
                bests.see(row, worths.line());
            }
            if (solved.rows().open()[row] && rows.size() < MOST_TIGHT) {
                listTight(solved.rowPrice()[row], row, greatest, worths, rows, columns);
            }
        }
        var all = rows.size() < MOST_TIGHT;
        return new Audit(
                Neighbours.of(solved.rows().count(), all ? rows : new IntegerList(), all ? columns : new IntegerList()),
                bests);
    }

    private static void listTight(
            long price, int row, int greatest, Worths worths, IntegerList rows, IntegerList columns) {
        var least = worths.keyOf(price);
        if (greatest < least) {
            return;
        }
        var before = columns.size();
        for (var column = worths.next(Market.NONE, least); column != Market.NONE; column = worths.next(column, least)) {
            var value = worths.value(column);
            if (value > price) {
                throw new IllegalStateException("a pair is worth more than its two prices");
            }
            if (value == price) {
                rows.add(row);
                columns.add(column);
            }
        }
        columns.sortFrom(before);
    }
}
