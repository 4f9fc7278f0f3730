package org.doublesens.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.doublesens.matching.Aim;
import org.doublesens.matching.MatchAnswer.Matched;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Matcher;
import org.doublesens.matching.Policy;
import org.doublesens.matching.solver.CohortScores;

/// What a solver needs above the people themselves, each in a virtual machine of its own.
///
/// Ours runs in a heap so small that garbage cannot pile up; its peak counts all garbage there is. The flow's is what
/// the process grew by, read from Linux, without the scores it was given.
final class PeakMemory {
    private static final String OURS = "ours";
    private static final double MEGABYTE = 1 << 20;
    private static final Path STATUS = Path.of("/proc/self/status");

    private PeakMemory() {}

    public static void main(String[] arguments) throws IOException {
        var people = Integer.parseInt(arguments[1]);
        var request = new RealisticCohort(Long.parseLong(arguments[2]))
                .request(people, people, Policy.standard().aimingAt(Aim.GREATEST_TOTAL));
        if (arguments[0].equals(OURS)) {
            ours(request);
        } else {
            flow(request, people);
        }
    }

    private static void ours(MatchRequest request) throws IOException {
        System.gc();
        var heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        var before = heap.stream().mapToLong(pool -> pool.getUsage().getUsed()).sum();
        var answer = (Matched) new Matcher(InstantSource.system()).match(request);
        var after =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        Forked.say("total", answer.result().objective().total());
        Forked.say("people", before / MEGABYTE);
        Forked.say("above", (after - before) / MEGABYTE);
        Forked.say("process", kilobytes("VmHWM") / 1024);
    }

    private static void flow(MatchRequest request, int people) throws IOException {
        Peers.loadOrTools();
        var scores = Peers.scores(CohortScores.of(request));
        System.gc();
        var before = kilobytes("VmRSS");
        Forked.say("total", Peers.minCostFlow(scores, people));
        Forked.say("above", (kilobytes("VmHWM") - before) / 1024);
        Forked.say("process", kilobytes("VmHWM") / 1024);
    }

    static double kilobytes(String line) throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(text -> text.startsWith(line + ":"))
                .mapToDouble(text -> Double.parseDouble(text.replaceAll("\\D", "")))
                .findFirst()
                .orElse(Double.NaN);
    }

    /// @param heap megabytes that our whole virtual machine may use for objects, people included
    static void measure(int people, long seed, int heap, Report report) {
        var cohort = new String[] {Integer.toString(people), Long.toString(seed)};
        var ours = Forked.run(PeakMemory.class, List.of("-Xmx" + heap + "m"), OURS, cohort[0], cohort[1]);
        var flow = Forked.run(PeakMemory.class, List.of("-Xmx2g", "-Xms1g"), "MinCostFlow", cohort[0], cohort[1]);
        report.table(
                "Peak memory above the people, %,d a side (megabytes)".formatted(people),
                "solver",
                "above the people",
                "whole process");
        report.row("ours, in a heap of " + heap, of(ours, "above"), of(ours, "process"));
        report.row("MinCostFlow, without its scores", of(flow, "above"), of(flow, "process"));
        if (of(ours, "total") != of(flow, "total")) {
            throw new IllegalStateException("the totals differ at %d people".formatted(people));
        }
        var part = of(flow, "above") / of(ours, "above");
        report.target(
                "peak memory at %,d at most 1/20 of MinCostFlow's".formatted(people),
                "1/%.0f".formatted(part),
                part >= 20);
    }

    private static double of(java.util.Map<String, Double> numbers, String name) {
        return numbers.getOrDefault(name, Double.NaN);
    }
}
