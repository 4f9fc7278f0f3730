package org.doublesens.bench;

import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.doublesens.matching.Aim;
import org.doublesens.matching.MatchAnswer.Matched;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.MatchResult;
import org.doublesens.matching.Matcher;
import org.doublesens.matching.Person;
import org.doublesens.matching.Policy;
import org.doublesens.matching.solver.StandingCohort;

/// One departure from a solved cohort, mended, beside a fresh run with the same objective; medians of processor time.
final class Departure {
    private static final int PEOPLE = 2_000;
    private static final int FRESH_RUNS = 12;

    private Departure() {}

    /// @param departures how many people leave, one after the other; the first half warms up
    static void measure(int departures, long[] seeds, Report report) {
        report.table(
                "A departure at %,d a side (milliseconds of processor)".formatted(PEOPLE),
                "aim, seed",
                "fresh run, median",
                "mended, median of " + departures / 2,
                "mean",
                "nine in ten under",
                "times, by the median");
        for (var aim : new Aim[] {Aim.GREATEST_TOTAL, Aim.FEWEST_POOR_PAIRS}) {
            var least = Double.MAX_VALUE;
            for (var seed : seeds) {
                least = Math.min(least, measure(aim, seed, departures, report));
            }
            report.target(
                    "repair after one departure 40× faster than solving anew, "
                            + (aim == Aim.GREATEST_TOTAL ? "total only" : "full objective"),
                    "at least " + Report.times(least),
                    least >= 40);
        }
    }

    private static double measure(Aim aim, long seed, int departures, Report report) {
        var request = new RealisticCohort(seed)
                .request(PEOPLE, PEOPLE, Policy.standard().aimingAt(aim));
        var ids = new ArrayList<String>();
        request.juniors().stream().map(Person::id).forEach(ids::add);
        request.seniors().stream().map(Person::id).forEach(ids::add);
        Collections.shuffle(ids, new Random(seed));
        var fresh = new double[FRESH_RUNS];
        for (var run = 0; run < fresh.length; run++) {
            fresh[run] = processor(() -> fresh(request));
        }
        var standing = new StandingCohort(request);
        var mended = new double[departures];
        var left = request;
        for (var leaver = 0; leaver < mended.length; leaver++) {
            var id = ids.get(leaver);
            mended[leaver] = processor(() -> standing.leave(id));
            left = left.leaving(id);
        }
        var units = standing.result().certificate().units();
        if (!standing.result()
                .objective()
                .worth(units)
                .equals(fresh(left).objective().worth(units))) {
            throw new IllegalStateException("mended and fresh differ: %s, seed %d".formatted(aim, seed));
        }
        var warm = Arrays.copyOfRange(mended, departures / 2, departures);
        var anew = Measured.median(Arrays.copyOfRange(fresh, FRESH_RUNS / 2, FRESH_RUNS));
        var usual = Measured.median(warm);
        Arrays.sort(warm);
        report.row(
                aim + ", seed " + seed,
                anew,
                usual,
                Arrays.stream(warm).average().orElse(0),
                warm[warm.length * 9 / 10],
                Report.times(anew / usual));
        return anew / usual;
    }

    private static MatchResult fresh(MatchRequest request) {
        return ((Matched) new Matcher(InstantSource.system()).match(request)).result();
    }

    static double processor(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        var started = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - started) / 1e6;
    }
}
