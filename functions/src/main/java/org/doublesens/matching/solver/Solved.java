package org.doublesens.matching.solver;

import java.math.BigInteger;

/// A solved assignment seen from the juniors' side, with the one result chosen among the equally good ones.
///
/// @param seats the senior place of each junior place, -1 for none
/// @param bound the sum of all prices, which no result can be worth more than
record Solved(int[] seats, long[] juniorPrices, long[] seniorPrices, Bests bests, BigInteger bound) {

    /// Solves with the smaller side as rows, which is the faster way round, and chooses with the juniors as rows.
    static Solved of(Scores scores, Grades grades, Places juniors, Places seniors) {
        var juniorsAreRows = juniors.openCount() <= seniors.openCount();
        var market = juniorsAreRows
                ? Market.opening(scores, grades, juniors, seniors)
                : Market.opening(scores.turned(), grades.turned(), seniors, juniors);
        Assignment.solve(market);
        return chosen(market, juniorsAreRows);
    }

    private static Solved chosen(Market market, boolean juniorsAreRows) {
        var audit = Audit.of(market);
        if (juniorsAreRows) {
            return chosen(market, audit.tight(), audit.bests());
        }
        var tight = audit.tight().turned(market.columns().count());
        return chosen(market.turned(), tight, audit.bests().turned());
    }

    private static Solved chosen(Market market, Neighbours tight, Bests bests) {
        new Canonical(
                        tight,
                        market.rows(),
                        market.rowPrice(),
                        market.columnPrice(),
                        market.mateOfRow(),
                        market.mateOfColumn())
                .choose();
        return new Solved(market.mateOfRow(), market.rowPrice(), market.columnPrice(), bests, market.bound());
    }
}
