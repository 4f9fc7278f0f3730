package org.doublesens.bench;

import java.lang.management.ManagementFactory;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Random;
import org.doublesens.matching.Aim;
import org.doublesens.matching.Matcher;
import org.doublesens.matching.Person;
import org.doublesens.matching.Policy;
import org.doublesens.matching.solver.StandingCohort;

/// One departure from a solved cohort, mended, beside a fresh run; medians of processor time.
final class Departure {
    private static final int PEOPLE = 2_000;

    private Departure() {}

    static void measure() {
        for (var aim : new Aim[] {Aim.GREATEST_TOTAL, Aim.FEWEST_POOR_PAIRS}) {
            for (var seed : new long[] {1, 3, 7}) {
                measure(aim, seed);
            }
        }
    }

    private static void measure(Aim aim, long seed) {
        var request = new RealisticCohort(seed)
                .request(PEOPLE, PEOPLE, Policy.standard().aimingAt(aim));
        var ids = new ArrayList<String>();
        request.juniors().stream().map(Person::id).forEach(ids::add);
        request.seniors().stream().map(Person::id).forEach(ids::add);
        Collections.shuffle(ids, new Random(seed));
        var matcher = new Matcher(InstantSource.system());
        var fresh = new double[12];
        for (var run = 0; run < fresh.length; run++) {
            fresh[run] = processor(() -> matcher.match(request));
        }
        var standing = new StandingCohort(request);
        var mended = new double[300];
        for (var leaver = 0; leaver < mended.length; leaver++) {
            var id = ids.get(leaver);
            mended[leaver] = processor(() -> standing.leave(id));
        }
        Arrays.sort(fresh, 6, 12);
        Arrays.sort(mended, 150, 300);
        System.out.printf(
                "departure, %d a side, %s, seed %d: fresh %.1f ms, mended %.2f ms (nine in ten %.2f), %.0f times%n",
                PEOPLE, aim, seed, fresh[9], mended[225], mended[285], fresh[9] / mended[225]);
    }

    static double processor(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        var started = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - started) / 1e6;
    }
}
