package org.doublesens.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.doublesens.matching.Aim;
import org.doublesens.matching.Matcher;
import org.doublesens.matching.Policy;
import org.doublesens.matching.solver.CohortScores;

/// The first call of a virtual machine that has just started, compiled by C1 only as on Lambda; the native library of
/// the
/// peers is loaded within their call.
final class FirstCall {
    private static final int PEOPLE = 500;

    private FirstCall() {}

    public static void main(String[] arguments) {
        var request =
                new RealisticCohort(1).request(PEOPLE, PEOPLE, Policy.standard().aimingAt(Aim.GREATEST_TOTAL));
        var scores = arguments[0].equals("ours") ? new int[0][0] : Peers.scores(CohortScores.of(request));
        var threads = ManagementFactory.getThreadMXBean();
        var started = threads.getCurrentThreadCpuTime();
        switch (arguments[0]) {
            case "ours" -> new Matcher(InstantSource.system()).match(request);
            case "MinCostFlow" -> {
                Peers.loadOrTools();
                Peers.minCostFlow(scores, PEOPLE);
            }
            default -> {
                Peers.loadOrTools();
                Peers.linearSumAssignment(scores, PEOPLE);
            }
        }
        System.out.printf(
                "first call, %d a side, C1: %-20s %6.0f ms of the thread%n",
                PEOPLE, arguments[0], (threads.getCurrentThreadCpuTime() - started) / 1e6);
    }

    /// Starts a virtual machine for each solver, three times.
    static void measure() {
        for (var time = 0; time < 3; time++) {
            for (var solver : List.of("ours", "MinCostFlow", "LinearSumAssignment")) {
                start(solver);
            }
        }
    }

    private static void start(String solver) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = List.of(
                java,
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("java.class.path"),
                FirstCall.class.getName(),
                solver);
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException("no virtual machine starts", failure);
        }
    }
}
