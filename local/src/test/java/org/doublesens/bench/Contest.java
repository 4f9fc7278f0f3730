package org.doublesens.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// Every solver on the same cohorts, each in a virtual machine of its own (JMH), and the ratios that were asked for.
final class Contest {
    private static final int LARGEST_FOR_JGRAPHT = 1_000;

    private final Extent extent;
    private final Report report;
    private final List<Measured> all = new ArrayList<>();

    Contest(Extent extent, Report report) {
        this.extent = extent;
        this.report = report;
    }

    void run() throws RunnerException {
        report.table(
                "From people to pairs, beside peers that get the scores ready-made (milliseconds of processor, median)",
                "a side, seed",
                "ours, total only",
                "ours, full objective",
                "MinCostFlow",
                "LinearSumAssignment",
                "JGraphT");
        for (var size : extent.sizes()) {
            for (var seed : extent.seeds()) {
                run(size, seed, warmups(size), 9, "ours.*");
                run(size, seed, 2, 3, "orTools.*");
                if (size <= LARGEST_FOR_JGRAPHT) {
                    run(size, seed, 1, 2, "jgrapht.*");
                }
                tell(size, seed);
            }
        }
        if (extent == Extent.STANDARD) {
            runLarge(extent.firstSeed());
        }
        judge();
    }

    /// As many as the compiler needs to come to rest: its own threads are counted too, and at 12 runs of 1,000 a side
    /// they took as much as the solver.
    private static int warmups(int size) {
        return Math.max(4, 120_000 / size);
    }

    /// Native code needs no warming up.
    private void runLarge(long seed) throws RunnerException {
        run(Extent.LARGE, seed, warmups(Extent.LARGE), 3, "ours.*");
        run(Extent.LARGE, seed, 0, 1, "orTools.*");
        tell(Extent.LARGE, seed);
    }

    private void run(int size, long seed, int warmups, int runs, String solvers) throws RunnerException {
        var options = new OptionsBuilder()
                .include(MatchingBenchmark.class.getName() + "[.]" + solvers)
                .param("people", Integer.toString(size))
                .param("seed", Long.toString(seed))
                .warmupIterations(warmups)
                .measurementIterations(runs)
                .addProfiler(CpuTime.class)
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        for (RunResult result : new Runner(options).run()) {
            all.add(Measured.of(result));
        }
    }

    private Optional<Double> processor(String solver, int size, long seed) {
        return all.stream()
                .filter(one -> one.solver().equals(solver) && one.people() == size && one.seed() == seed)
                .map(Measured::processor)
                .findFirst();
    }

    private void tell(int size, long seed) {
        report.row(
                "%,d, seed %d".formatted(size, seed),
                processor(Measured.OURS, size, seed).orElse(Double.NaN),
                processor(Measured.OURS_IN_FULL, size, seed).orElse(Double.NaN),
                beside(Measured.FLOW, size, seed),
                beside(Measured.ASSIGNMENT, size, seed),
                beside(Measured.JGRAPHT, size, seed));
    }

    private String beside(String peer, int size, long seed) {
        return processor(peer, size, seed)
                .map(taken -> "%s (%s)".formatted(Report.told(taken), Report.times(factor(peer, size, seed))))
                .orElse("");
    }

    private double factor(String peer, int size, long seed) {
        return processor(peer, size, seed).orElse(Double.NaN)
                / processor(Measured.OURS, size, seed).orElse(Double.NaN);
    }

    private void judge() {
        judge(2_000, 5, Measured.FLOW, "MinCostFlow");
        judge(2_000, 5, Measured.ASSIGNMENT, "LinearSumAssignment");
        judge(Extent.LARGE, 8, Measured.FLOW, "MinCostFlow");
        judge(Extent.LARGE, 8, Measured.ASSIGNMENT, "LinearSumAssignment");
        judge(1_000, 200, Measured.JGRAPHT, "JGraphT");
        var dearest = all.stream()
                .filter(one -> one.solver().equals(Measured.OURS_IN_FULL))
                .mapToDouble(one -> one.processor()
                        / processor(Measured.OURS, one.people(), one.seed()).orElse(Double.NaN))
                .max()
                .orElse(Double.NaN);
        report.target("full objective within 3× of total only", "at most " + Report.times(dearest), dearest <= 3);
        growth(extent.firstSeed());
    }

    private void judge(int size, double asked, String peer, String name) {
        var factors = LongStream.of(extent.seeds())
                .filter(seed -> processor(peer, size, seed).isPresent())
                .mapToDouble(seed -> factor(peer, size, seed))
                .sorted()
                .toArray();
        if (factors.length > 0) {
            var told = factors.length == 1
                    ? Report.times(factors[0])
                    : Report.times(factors[0]) + " to " + Report.times(factors[factors.length - 1]);
            report.target("%,d a side: %.0f× faster than %s".formatted(size, asked, name), told, factors[0] >= asked);
        }
    }

    /// How fast the time grows with the size, as a power of it.
    private void growth(long seed) {
        var small = processor(Measured.OURS, 1_000, seed);
        var large = processor(Measured.OURS, Extent.LARGE, seed);
        if (small.isPresent() && large.isPresent()) {
            var exponent = Math.log10(large.get() / small.get());
            report.target(
                    "growth exponent from 1,000 to 10,000 under 1.9",
                    "%s (%s to %s ms)"
                            .formatted(Report.told(exponent), Report.told(small.get()), Report.told(large.get())),
                    exponent < 1.9);
        }
    }
}
