package org.doublesens.matching.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.doublesens.matching.solver.CohortScores;
import org.doublesens.matching.solver.Scores;

/// Everybody's own list of possible partners, of which only the places of their partners and the next best three are
/// kept.
final class OwnLists {
    private final CohortScores scores;
    private final Map<String, Set<String>> partners;
    private final Set<String> taken;
    private final List<Alternatives> alternatives = new ArrayList<>();
    private final Map<String, Map<String, Integer>> places = new HashMap<>();

    /// @param partners who has whom in the result
    OwnLists(CohortScores scores, Map<String, Set<String>> partners) {
        this.scores = scores;
        this.partners = partners;
        taken = new java.util.HashSet<>();
        partners.values().forEach(taken::addAll);
        var line = new int[scores.seniors().size()];
        for (var row = 0; row < scores.juniors().size(); row++) {
            scores.scores().row(row, line);
            read(scores.juniors().get(row).id(), line);
        }
    }

    List<Alternatives> alternatives() {
        return alternatives;
    }

    /// 1 if nobody in the list is better.
    int placeOf(String partner, String person) {
        return places.getOrDefault(person, Map.of()).getOrDefault(partner, 0);
    }

    private void read(String person, int[] line) {
        var own = partners.getOrDefault(person, Set.of());
        var best = new ArrayList<Alternative>();
        for (var column = 0; column < line.length; column++) {
            var other = scores.seniors().get(column).id();
            if (own.contains(other)) {
                places.computeIfAbsent(person, _ -> new HashMap<>()).put(other, place(line, line[column]));
            } else if (line[column] != Scores.NOT_ALLOWED && isAmongBest(best, line[column])) {
                add(best, new Alternative(other, line[column], taken.contains(other)));
            }
        }
        alternatives.add(new Alternatives(person, best));
    }

    private static int place(int[] line, int score) {
        var better = 0;
        for (var other : line) {
            better += other > score ? 1 : 0;
        }
        return better + 1;
    }

    private static boolean isAmongBest(List<Alternative> best, int score) {
        return best.size() < Alternatives.MOST || score > best.getLast().score();
    }

    private static void add(List<Alternative> best, Alternative another) {
        best.add(another);
        best.sort(Comparator.comparingInt(Alternative::score).reversed());
        if (best.size() > Alternatives.MOST) {
            best.removeLast();
        }
    }
}
