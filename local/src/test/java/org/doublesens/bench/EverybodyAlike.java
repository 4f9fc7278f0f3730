package org.doublesens.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.doublesens.matching.solver.ReadyMade;

/// Scores that lead every search through the whole cohort, for us and for the auction with ε-scaling that is at home
/// there.
enum EverybodyAlike {
    PRODUCTS_TO_100("a·b, factors to 100", 100) {
        @Override
        int score(int own, int other, SplittableRandom chance) {
            return own * other;
        }
    },
    PRODUCTS_TO_1000("a·b, factors to 1,000", 1_000) {
        @Override
        int score(int own, int other, SplittableRandom chance) {
            return own * other;
        }
    },
    PRODUCTS_WITH_NOISE("a·b + noise", 100) {
        @Override
        int score(int own, int other, SplittableRandom chance) {
            return own * other + chance.nextInt(100);
        }
    },
    GREATER("max(a, b)", 1_000) {
        @Override
        int score(int own, int other, SplittableRandom chance) {
            return Math.max(own, other);
        }
    },
    LESSER("min(a, b)", 1_000) {
        @Override
        int score(int own, int other, SplittableRandom chance) {
            return Math.min(own, other);
        }
    },
    SAME_ROWS("every row the same", 1_000) {
        @Override
        int score(int own, int other, SplittableRandom chance) {
            return other;
        }
    },
    SUMS("a + b", 1_000) {
        @Override
        int score(int own, int other, SplittableRandom chance) {
            return own + other;
        }
    };

    private static final int WARM_UP = 1_000;
    private static final int WARM_UPS = 3;
    private static final List<EverybodyAlike> ASKED = List.of(PRODUCTS_TO_100, PRODUCTS_TO_1000);

    private final String title;
    private final int greatest;

    EverybodyAlike(String title, int greatest) {
        this.title = title;
        this.greatest = greatest;
    }

    abstract int score(int own, int other, SplittableRandom chance);

    static void measure(int size, int runs, long seed, Report report) {
        for (var warmUp = 0; warmUp < WARM_UPS; warmUp++) {
            for (var shape : values()) {
                shape.race(shape.scores(WARM_UP, seed + warmUp));
            }
        }
        report.table(
                "Everybody ranks everybody alike, %,d a side (milliseconds of processor, scores ready-made for both)"
                        .formatted(size),
                "score",
                "auction with ε-scaling",
                "ours",
                "times");
        var farthest = 0.0;
        for (var shape : values()) {
            var factor = shape.measured(size, runs, seed, report);
            farthest = ASKED.contains(shape) ? Math.max(farthest, factor) : farthest;
        }
        report.target(
                "a_i·b_j at %,d: within 2× of an auction with ε-scaling".formatted(size),
                "at most " + Report.times(farthest),
                farthest <= 2);
    }

    private double measured(int size, int runs, long seed, Report report) {
        var auction = new ArrayList<Double>();
        var ours = new ArrayList<Double>();
        for (var run = 0; run < runs; run++) {
            var race = race(scores(size, seed + run));
            auction.add(race.auction());
            ours.add(race.ours());
        }
        var theirs = median(auction);
        var taken = median(ours);
        report.row(title, theirs, taken, Report.times(taken / theirs));
        return taken / theirs;
    }

    private static double median(List<Double> times) {
        return Measured.median(times.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private record Race(double auction, double ours) {}

    private Race race(int[][] scores) {
        var theirs = new long[1];
        var own = new long[1];
        var race = new Race(
                timed(() -> EpsilonAuction.greatestTotal(scores), theirs),
                timed(() -> ReadyMade.greatestTotal(scores), own));
        if (theirs[0] != own[0]) {
            throw new IllegalStateException("the totals differ: " + title);
        }
        return race;
    }

    private static double timed(Supplier<Long> solver, long[] total) {
        return Departure.processor(() -> total[0] = solver.get());
    }

    private int[][] scores(int size, long seed) {
        var random = new SplittableRandom(seed);
        var rows = random.ints(size, 1, greatest + 1).toArray();
        var columns = random.ints(size, 1, greatest + 1).toArray();
        var scores = new int[size][size];
        for (var row = 0; row < size; row++) {
            for (var column = 0; column < size; column++) {
                scores[row][column] = score(rows[row], columns[column], random);
            }
        }
        return scores;
    }
}
