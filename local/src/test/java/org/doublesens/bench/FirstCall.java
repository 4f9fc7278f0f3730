package org.doublesens.bench;

import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.matching.Aim;
import org.doublesens.matching.Matcher;
import org.doublesens.matching.Policy;
import org.doublesens.matching.solver.CohortScores;

/// The first call of a virtual machine that has just started, compiled by C1 only as on Lambda; the native library of
/// the peers is loaded within their call.
final class FirstCall {
    private static final int PEOPLE = 500;
    private static final String OURS = "ours";
    private static final List<String> SOLVERS = List.of(OURS, "MinCostFlow", "LinearSumAssignment");

    private FirstCall() {}

    public static void main(String[] arguments) {
        var request =
                new RealisticCohort(1).request(PEOPLE, PEOPLE, Policy.standard().aimingAt(Aim.GREATEST_TOTAL));
        var scores = arguments[0].equals(OURS) ? new int[0][0] : Peers.scores(CohortScores.of(request));
        var threads = ManagementFactory.getThreadMXBean();
        // The clocks themselves are not young any more.
        CpuTime.nanoseconds();
        threads.getCurrentThreadCpuTime();
        var process = CpuTime.nanoseconds();
        var clock = System.nanoTime();
        var thread = threads.getCurrentThreadCpuTime();
        switch (arguments[0]) {
            case OURS -> new Matcher(InstantSource.system()).match(request);
            case "MinCostFlow" -> {
                Peers.loadOrTools();
                Peers.minCostFlow(scores, PEOPLE);
            }
            default -> {
                Peers.loadOrTools();
                Peers.linearSumAssignment(scores, PEOPLE);
            }
        }
        var threadTaken = threads.getCurrentThreadCpuTime() - thread;
        var clockTaken = System.nanoTime() - clock;
        var processTaken = CpuTime.nanoseconds() - process;
        Forked.say("thread", threadTaken / 1e6);
        Forked.say("process", processTaken / 1e6);
        Forked.say("clock", clockTaken / 1e6);
    }

    /// Starts a virtual machine for each solver, again and again.
    static void measure(int times, Report report) {
        report.table(
                "First call, %d a side, C1 only, fresh virtual machine (milliseconds, median of %d)"
                        .formatted(PEOPLE, times),
                "solver",
                "processor, the calling thread",
                "processor, compiler included",
                "by the clock");
        var threads = new ArrayList<Double>();
        for (var solver : SOLVERS) {
            var runs = new ArrayList<java.util.Map<String, Double>>();
            for (var time = 0; time < times; time++) {
                runs.add(Forked.run(FirstCall.class, List.of("-XX:TieredStopAtLevel=1"), solver));
            }
            threads.add(median(runs, "thread"));
            report.row(solver, median(runs, "thread"), median(runs, "process"), median(runs, "clock"));
        }
        var factor = Math.min(threads.get(1), threads.get(2)) / threads.getFirst();
        report.target(
                "first call at 500 a side, C1 only, under 150 ms of processor",
                Report.told(threads.getFirst()) + " ms",
                threads.getFirst() < 150);
        report.target("first call 5× faster than OR-Tools'", Report.times(factor), factor >= 5);
    }

    private static double median(List<java.util.Map<String, Double>> runs, String what) {
        return Measured.median(runs.stream()
                .mapToDouble(run -> run.getOrDefault(what, Double.NaN))
                .toArray());
    }
}
