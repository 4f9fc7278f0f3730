package org.doublesens.matching.solver;

/// One look at every pair after the solving: that none is worth more than its two prices, and which are worth exactly
/// that.
///
/// @param tight for each row the columns whose pair is worth exactly its two prices; empty if they are too many to list
/// @param bests the best scores seen on the way
record Audit(Neighbours tight, Bests bests) {
    private static final int MOST_TIGHT = 30_000_000;

    static Audit of(Assignment solved) {
        var scores = solved.scores();
        var bests = Bests.none(scores.rows(), scores.columns());
        var line = new int[scores.columns()];
        var nodes = new IntegerList();
        var ends = new IntegerList();
        for (var row = 0; row < solved.rows().count(); row++) {
            scores.row(solved.rows().person()[row], line);
            if (solved.rows().isFirst(row)) {
                bests.see(row, line);
            }
            if (solved.rows().open()[row] && nodes.size() < MOST_TIGHT) {
                solved.listTight(row, line, nodes, ends);
            }
        }
        var all = nodes.size() < MOST_TIGHT;
        return new Audit(
                Neighbours.of(solved.rows().count(), all ? nodes : new IntegerList(), all ? ends : new IntegerList()),
                bests);
    }
}
