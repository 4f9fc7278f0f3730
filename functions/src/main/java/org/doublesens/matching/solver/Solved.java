package org.doublesens.matching.solver;

/// A solved assignment seen from the juniors' side, with the one result chosen among the equally good ones.
///
/// @param seats the senior place of each junior place, -1 for none
/// @param bound the sum of all prices, which no result can be worth more than
/// @param read how many scores were read
record Solved(int[] seats, long[] juniorPrices, long[] seniorPrices, Bests bests, long bound, long read) {

    /// Solves with the smaller side as rows, which is the faster way round, and chooses with the juniors as rows.
    static Solved of(Scores scores, Grades grades, Places juniors, Places seniors) {
        var juniorsAreRows = open(juniors) <= open(seniors);
        var assignment = juniorsAreRows
                ? new Assignment(scores, grades, juniors, seniors)
                : new Assignment(scores.turned(), grades.turned(), seniors, juniors);
        assignment.solve();
        return of(assignment, juniorsAreRows, juniors);
    }

    private static Solved of(Assignment assignment, boolean juniorsAreRows, Places juniors) {
        var audit = Audit.of(assignment);
        var tight = juniorsAreRows ? audit.tight() : audit.tight().turned(juniors.count());
        var juniorPrices = juniorsAreRows ? assignment.rowPrice : assignment.columnPrice;
        var seniorPrices = juniorsAreRows ? assignment.columnPrice : assignment.rowPrice;
        var seats = juniorsAreRows ? assignment.mateOfRow : assignment.mateOfColumn;
        var holders = juniorsAreRows ? assignment.mateOfColumn : assignment.mateOfRow;
        new Canonical(tight, juniors, juniorPrices, seniorPrices, seats, holders).choose();
        return new Solved(
                seats,
                juniorPrices,
                seniorPrices,
                juniorsAreRows ? audit.bests() : audit.bests().turned(),
                assignment.bound(),
                assignment.read());
    }

    private static int open(Places places) {
        var open = 0;
        for (var isOpen : places.open()) {
            open += isOpen ? 1 : 0;
        }
        return open;
    }
}
