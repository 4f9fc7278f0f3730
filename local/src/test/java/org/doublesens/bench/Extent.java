package org.doublesens.bench;

import java.util.Arrays;
import java.util.Locale;

/// How much of the benchmark is run: all of it in less than ten minutes, a taste, or one cohort as large as a city.
enum Extent {
    QUICK(new int[] {500}, new long[] {1}, 1_000, 1, 60),
    STANDARD(new int[] {1_000, 2_000}, new long[] {1, 3}, 4_000, 3, 200),
    HUGE(new int[] {}, new long[] {1}, 0, 0, 0);

    /// Where memory and growth are measured.
    static final int LARGE = 10_000;

    private final int[] sizes;
    private final long[] seeds;
    final int alike;
    final int alikeRuns;
    final int departures;

    Extent(int[] sizes, long[] seeds, int alike, int alikeRuns, int departures) {
        this.sizes = sizes;
        this.seeds = seeds;
        this.alike = alike;
        this.alikeRuns = alikeRuns;
        this.departures = departures;
    }

    static Extent named(String name) {
        return name.isBlank() ? STANDARD : valueOf(name.strip().toUpperCase(Locale.ROOT));
    }

    int[] sizes() {
        return sizes.clone();
    }

    /// The seeds of the cohorts; `-Dbench.seeds=5,8` takes others.
    long[] seeds() {
        var asked = System.getProperty("bench.seeds", "");
        return asked.isBlank()
                ? seeds.clone()
                : Arrays.stream(asked.split(",", -1))
                        .map(String::strip)
                        .mapToLong(Long::parseLong)
                        .toArray();
    }

    /// The one seed of whatever takes long.
    long firstSeed() {
        return seeds()[0];
    }
}
