package org.doublesens.bench;

import org.openjdk.jmh.runner.RunnerException;

/// Everything that was promised of the matcher, measured in one run with its peers beside it:
/// `mvn -Pbench [-Dbench=quick|standard|huge]`.
public final class Bench {
    private static final int LARGEST_COMPARED = 2_000;
    private static final int HEAP_AT_LARGE = 96;
    private static final int HUGE = 100_000;

    private Bench() {}

    public static void main(String[] arguments) throws RunnerException {
        var started = System.nanoTime();
        var extent = Extent.named(System.getProperty("bench", ""));
        var report = new Report();
        switch (extent) {
            case HUGE -> Huge.measure(size(), extent.firstSeed(), report);
            case QUICK, STANDARD -> measure(extent, report);
        }
        report.print();
        System.out.printf("%nmeasured in %.0f seconds%n", (System.nanoTime() - started) / 1e9);
    }

    private static int size() {
        var asked = System.getProperty("bench.sizes", "");
        return asked.isBlank() ? HUGE : Integer.parseInt(asked.strip());
    }

    private static void measure(Extent extent, Report report) throws RunnerException {
        new Contest(extent, report).run();
        FirstCall.measure(5, report);
        Departure.measure(extent.departures, extent.seeds(), report);
        EverybodyAlike.measure(extent.alike, extent.alikeRuns, extent.firstSeed(), report);
        if (extent == Extent.STANDARD) {
            PeakMemory.measure(Extent.LARGE, extent.firstSeed(), HEAP_AT_LARGE, report);
        }
    }

    /// Up to 2,000 a side a peer that finds another total stops the benchmark.
    static void requireEqualTotals(int people, long seed, long ours, int[][] scores) {
        if (people > LARGEST_COMPARED) {
            return;
        }
        if (Peers.minCostFlow(scores, people) != ours || Peers.linearSumAssignment(scores, people) != ours) {
            throw new IllegalStateException("the totals differ at %d people, seed %d".formatted(people, seed));
        }
    }
}
