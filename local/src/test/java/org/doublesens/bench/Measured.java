package org.doublesens.bench;

import java.util.Arrays;
import java.util.Objects;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;

/// What one solver took for one cohort: medians by the clock and of the process's processor time.
record Measured(String solver, int people, long seed, double milliseconds, double processor) {
    static final String OURS = "oursGreatestTotal";
    static final String OURS_IN_FULL = "oursFullObjective";
    static final String FLOW = "orToolsMinCostFlow";
    static final String ASSIGNMENT = "orToolsLinearSumAssignment";
    static final String JGRAPHT = "jgraphtMaximumWeight";

    static Measured of(RunResult result) {
        return new Measured(
                result.getPrimaryResult().getLabel(),
                Integer.parseInt(result.getParams().getParam("people")),
                Long.parseLong(result.getParams().getParam("seed")),
                result.getPrimaryResult().getStatistics().getPercentile(50),
                median(result.getBenchmarkResults().stream()
                        .flatMap(fork -> fork.getIterationResults().stream())
                        .mapToDouble(Measured::processor)
                        .toArray()));
    }

    private static double processor(IterationResult iteration) {
        return Objects.requireNonNull(iteration.getSecondaryResults().get(CpuTime.NAME))
                .getScore();
    }

    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
