package org.doublesens.matching.solver;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.matching.Aim;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.MatchResult;

/// A solved cohort kept at hand, so that somebody who leaves costs a search or two instead of a whole run.
///
/// The result is as good as that of a fresh run, proven by its own prices. Among equally good ones it is near the one
/// before, so that few people change partners, and need not be the first in the alphabet.
public final class StandingCohort {
    private MatchRequest request;
    private final List<String> gone = new ArrayList<>();
    private CohortSolver solver;
    private SideNumbers numbers;
    private Grades grades;
    private Bests bests;
    private Market juniors;
    private Market seniors;

    /// @param request one without mistakes
    public StandingCohort(MatchRequest request) {
        this.request = request;
        solver = open(request);
        numbers = solver.numbers();
        bests = Bests.none(0, 0);
        grades = Grades.none(0, 0, 0);
        juniors = solver.market(grades);
        seniors = juniors;
        solve();
    }

    private static CohortSolver open(MatchRequest request) {
        return new CohortSolver(request, UnitsOf.of(request).orElseThrow(), new Stopwatch(InstantSource.system()));
    }

    private void solve() {
        bests = solver.bests();
        grades = solver.grades(bests);
        juniors = solver.market(grades);
        seniors = juniors.turned();
        Assignment.solve(juniors);
        Audit.of(juniors);
    }

    /// Those who are still there, and what was asked of them.
    public MatchRequest request() {
        gone.forEach(id -> request = request.leaving(id));
        gone.clear();
        return request;
    }

    /// What holds now.
    public MatchResult result() {
        var now = request();
        if (request.policy().aim() == Aim.BEST_WEAKEST_PAIR) {
            return solver.solve();
        }
        var solved = new Solved(juniors.mateOfRow(), juniors.rowPrice(), juniors.columnPrice(), bests, juniors.bound());
        return solver.told(solved, now, 0, List.of());
    }

    /// Takes somebody out and moves those for whom that makes a difference.
    public void leave(String id) {
        if (!isPlain()) {
            request = request.leaving(id);
            solver = open(request);
            numbers = solver.numbers();
            solve();
            return;
        }
        gone.add(id);
        var junior = numbers.ofJunior(id);
        var senior = numbers.ofSenior(id);
        if (junior != SideNumbers.NOBODY) {
            leave(junior, juniors, seniors, bests);
        } else if (senior != SideNumbers.NOBODY) {
            leave(senior, seniors, juniors, bests.turned());
        }
    }

    /// Whether everybody has one place that no lock holds, and the aim is one that prices alone tell.
    private boolean isPlain() {
        return request.locks().isEmpty()
                && !request.policy().trios()
                && request.policy().aim() != Aim.BEST_WEAKEST_PAIR
                && juniors.rows().count() == juniors.rows().people()
                && seniors.rows().count() == seniors.rows().people();
    }

    private static void leave(int row, Market here, Market there, Bests bests) {
        here.part(row);
        here.rows().open()[row] = false;
        here.rowPrice()[row] = 0;
        var line = new int[here.scores().columns()];
        here.scores().row(row, line);
        grade(line, there, bests);
        Mending.mend(here, there);
    }

    /// Whoever could have had nobody better than the one who left now has lower bars, and so may be worth more to
    /// others.
    private static void grade(int[] left, Market there, Bests bests) {
        var worths = new Worths(there);
        for (var row = 0; row < left.length; row++) {
            if (left[row] >= 0
                    && left[row] == bests.ofColumns()[row]
                    && there.rows().open()[row]) {
                bests.ofColumns()[row] = best(row, there);
                if (there.grades().areGiven()) {
                    there.grades().judge(row, bests.ofColumns()[row]);
                    price(row, there, worths);
                }
            }
        }
    }

    private static int best(int row, Market there) {
        var line = new int[there.scores().columns()];
        there.scores().row(row, line);
        var best = Scores.NOT_ALLOWED;
        for (var column = 0; column < line.length; column++) {
            best = there.columns().open()[column] ? Math.max(best, line[column]) : best;
        }
        return best;
    }

    private static void price(int row, Market there, Worths worths) {
        var best = worths.best(worths.read(row));
        if (best == Market.NONE || !worths.isPossible(best)) {
            return;
        }
        there.rowPrice()[row] = Math.max(there.rowPrice()[row], worths.value(best));
        var mate = there.mateOfRow()[row];
        if (mate != Market.NONE && worths.value(mate) != there.rowPrice()[row]) {
            there.part(row);
        }
    }
}
