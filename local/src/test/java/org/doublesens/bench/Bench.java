package org.doublesens.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/// Runs every solver on the same cohorts in one go and prints medians, processor times and ratios: `mvn -Pbench
/// [-Dbench.sizes=500,1000]`.
public final class Bench {
    private static final int LARGEST_COMPARED = 2_000;
    private static final int LARGEST_FOR_JGRAPHT = 1_000;

    private Bench() {}

    public static void main(String[] arguments) throws RunnerException {
        for (var size : arguments[0].split(",", -1)) {
            run(Integer.parseInt(size.strip()));
        }
        FirstCall.measure();
        Departure.measure();
    }

    private static void run(int size) throws RunnerException {
        var options = new OptionsBuilder()
                .include(MatchingBenchmark.class.getName())
                .param("people", Integer.toString(size))
                .addProfiler(CpuTime.class)
                .shouldFailOnError(true);
        if (size > LARGEST_FOR_JGRAPHT) {
            options.exclude("jgrapht.*");
        }
        print(size, new Runner(options.build()).run().toArray(RunResult[]::new));
    }

    private static void print(int size, RunResult... results) {
        Arrays.sort(results, Comparator.comparing(Bench::seed).thenComparing(Bench::cpu));
        System.out.printf("%n%d a side: seed, solver, median ms, processor ms, times ours (processor)%n", size);
        for (var result : results) {
            System.out.printf(
                    "%s  %-28s %10.1f %10.1f %8.1f%n",
                    seed(result),
                    result.getPrimaryResult().getLabel(),
                    result.getPrimaryResult().getStatistics().getPercentile(50),
                    cpu(result),
                    cpu(result) / ours(seed(result), results));
        }
    }

    private static String seed(RunResult result) {
        return result.getParams().getParam("seed");
    }

    private static double cpu(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get(CpuTime.NAME))
                .getScore();
    }

    private static double ours(String seed, RunResult... results) {
        return Arrays.stream(results)
                .filter(result -> seed(result).equals(seed))
                .filter(result -> result.getPrimaryResult().getLabel().equals("oursGreatestTotal"))
                .mapToDouble(Bench::cpu)
                .findFirst()
                .orElse(Double.NaN);
    }

    /// Up to 2,000 a side a peer that finds another total stops the benchmark.
    static void requireEqualTotals(int people, long seed, long ours, int[][] scores) {
        if (people <= LARGEST_COMPARED && Peers.minCostFlow(scores, people) != ours) {
            throw new IllegalStateException("the totals differ at %d people, seed %d".formatted(people, seed));
        }
    }
}
