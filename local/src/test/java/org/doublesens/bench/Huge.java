package org.doublesens.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.doublesens.matching.Aim;
import org.doublesens.matching.MatchAnswer.Matched;
import org.doublesens.matching.Matcher;
import org.doublesens.matching.Policy;

/// A cohort of a hundred thousand a side, solved exactly with the look at every pair that proves it:
/// `mvn -Pbench -Dbench=huge [-Dbench.sizes=30000]`.
final class Huge {
    private static final int MINUTES = 15;
    private static final int GIGABYTES = 4;

    private Huge() {}

    public static void main(String[] arguments) throws IOException {
        var people = Integer.parseInt(arguments[0]);
        var request = new RealisticCohort(Long.parseLong(arguments[1]))
                .request(people, people, Policy.standard().aimingAt(Aim.valueOf(arguments[2])));
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var clock = System.nanoTime();
        var process = system.getProcessCpuTime();
        var matched = (Matched) new Matcher(InstantSource.system()).match(request);
        Forked.say("seconds", (System.nanoTime() - clock) / 1e9);
        Forked.say("processor", (system.getProcessCpuTime() - process) / 1e9);
        Forked.say("megabytes", PeakMemory.kilobytes("VmHWM") / 1024);
        Forked.say("people", matched.result().objective().people());
        Forked.say(
                "gap",
                matched.record().bound().subtract(matched.record().worth()).doubleValue());
    }

    static void measure(int people, long seed, Report report) {
        report.table(
                "%,d a side".formatted(people),
                "aim",
                "minutes by the clock",
                "minutes of processor",
                "peak megabytes of the whole process",
                "bound less worth");
        for (var aim : new Aim[] {Aim.GREATEST_TOTAL, Aim.FEWEST_POOR_PAIRS}) {
            var run = Forked.run(
                    Huge.class, List.of("-Xmx3g"), Integer.toString(people), Long.toString(seed), aim.name());
            tell(people, aim, run, report);
        }
    }

    private static void tell(int people, Aim aim, Map<String, Double> run, Report report) {
        var minutes = of(run, "seconds") / 60;
        report.row(aim, minutes, of(run, "processor") / 60, of(run, "megabytes"), of(run, "gap"));
        report.target(
                "%,d a side exactly within 4 GB and 15 minutes, %s".formatted(people, aim),
                "%s minutes, %s MB".formatted(Report.told(minutes), Report.told(of(run, "megabytes"))),
                minutes < MINUTES && of(run, "megabytes") < GIGABYTES * 1024 && of(run, "gap") == 0);
    }

    private static double of(Map<String, Double> run, String name) {
        return run.getOrDefault(name, Double.NaN);
    }
}
