package org.doublesens.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.doublesens.matching.score.PairRules;
import org.doublesens.matching.score.PairScore;

/// Finds the best objective by trying every set of pairs, one junior after the other; it shares no line with the
/// solver.
final class BruteForce {
    private final MatchRequest request;
    private final PairRules rules;
    private final int[][] score;
    private final Quality[][] quality;

    BruteForce(MatchRequest request) {
        this.request = request;
        rules = new PairRules(request);
        score = new int[request.juniors().size()][request.seniors().size()];
        quality = new Quality[score.length][request.seniors().size()];
        fill();
    }

    private void fill() {
        for (var j = 0; j < score.length; j++) {
            for (var s = 0; s < score[j].length; s++) {
                var junior = request.juniors().get(j);
                var senior = request.seniors().get(s);
                score[j][s] = rules.allow(junior, senior)
                        ? PairScore.of(junior, senior, request.policy().weights())
                        : -1;
            }
        }
        for (var j = 0; j < score.length; j++) {
            for (var s = 0; s < score[j].length; s++) {
                var column = s;
                var best = Math.min(
                        Arrays.stream(score[j]).max().orElse(-1),
                        Arrays.stream(score).mapToInt(row -> row[column]).max().orElse(-1));
                quality[j][s] = Quality.of(score[j][s], best);
            }
        }
    }

    /// The best levels there are: people, -extra partners, coming first, -poor, -fair, total, as far as the aim looks.
    List<Long> best() {
        if (request.policy().aim() != Aim.BEST_WEAKEST_PAIR) {
            return best(0);
        }
        var bars = new TreeSet<Integer>(List.of(0));
        Arrays.stream(score).flatMapToInt(Arrays::stream).filter(one -> one > 0).forEach(bars::add);
        var best = best(0);
        for (var bar : bars) {
            var above = best(bar);
            if (above.subList(0, 3).equals(best.subList(0, 3))) {
                best = above;
            }
        }
        return best;
    }

    private List<Long> best(int bar) {
        Map<List<Integer>, List<Long>> byUse = new HashMap<>();
        byUse.put(
                new ArrayList<>(java.util.Collections.nCopies(request.seniors().size(), 0)), zero());
        for (var junior = 0; junior < score.length; junior++) {
            byUse = with(junior, byUse, bar);
        }
        return byUse.values().stream().max(BruteForce::compare).orElseThrow();
    }

    private Map<List<Integer>, List<Long>> with(int junior, Map<List<Integer>, List<Long>> before, int bar) {
        var after = new HashMap<List<Integer>, List<Long>>();
        before.forEach((used, levels) -> seat(junior, 0, 0, used, levels, bar, after));
        return after;
    }

    private void seat(
            int junior,
            int partners,
            int fromSenior,
            List<Integer> used,
            List<Long> levels,
            int bar,
            Map<List<Integer>, List<Long>> found) {
        found.merge(used, levels, (one, other) -> compare(one, other) >= 0 ? one : other);
        if (partners == capacity(request.juniors().get(junior), false)) {
            return;
        }
        for (var senior = fromSenior; senior < request.seniors().size(); senior++) {
            if (score[junior][senior] >= bar
                    && used.get(senior) < capacity(request.seniors().get(senior), true)) {
                var more = new ArrayList<>(used);
                more.set(senior, used.get(senior) + 1);
                var better = plus(levels, pair(junior, senior, partners == 0, used.get(senior) == 0));
                seat(junior, partners + 1, senior + 1, more, better, bar, found);
            }
        }
    }

    private int capacity(Person person, boolean senior) {
        if (request.policy().aim() == Aim.GREATEST_TOTAL) {
            return 1;
        }
        var trio = senior
                && request.policy().trios()
                && request.juniors().size() > request.seniors().size();
        return trio ? Math.max(2, person.capacity()) : person.capacity();
    }

    private List<Long> pair(int junior, int senior, boolean juniorsFirst, boolean seniorsFirst) {
        var people = (juniorsFirst ? 1L : 0) + (seniorsFirst ? 1 : 0);
        var first = (juniorsFirst && request.juniors().get(junior).first() ? 1L : 0)
                + (seniorsFirst && request.seniors().get(senior).first() ? 1 : 0);
        var poor = quality[junior][senior] == Quality.POOR ? -1L : 0;
        var fair = quality[junior][senior] == Quality.FAIR ? -1L : 0;
        var total = (long) score[junior][senior];
        return switch (request.policy().aim()) {
            case GREATEST_TOTAL -> List.of(0L, 0L, 0L, 0L, 0L, total);
            case MOST_PEOPLE, BEST_WEAKEST_PAIR -> List.of(people, people - 2, first, 0L, 0L, total);
            case FEWEST_POOR_PAIRS -> List.of(people, people - 2, first, poor, fair, total);
        };
    }

    private static List<Long> zero() {
        return List.of(0L, 0L, 0L, 0L, 0L, 0L);
    }

    private static List<Long> plus(List<Long> some, List<Long> more) {
        var sum = new ArrayList<Long>();
        for (var level = 0; level < some.size(); level++) {
            sum.add(some.get(level) + more.get(level));
        }
        return sum;
    }

    private static int compare(List<Long> one, List<Long> other) {
        for (var level = 0; level < one.size(); level++) {
            if (!one.get(level).equals(other.get(level))) {
                return Long.compare(one.get(level), other.get(level));
            }
        }
        return 0;
    }
}
