package org.doublesens.matching;

import java.math.BigInteger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.matching.MatchAnswer.Matched;
import org.doublesens.matching.MatchAnswer.Refused;
import org.doublesens.matching.solver.CohortSolver;
import org.doublesens.matching.solver.StandingCohort;
import org.doublesens.matching.solver.Stopwatch;
import org.doublesens.matching.solver.UnitsOf;

/// The matcher's door: one request in, the best result there is out, with its proof and the record of the run.
///
/// The result depends on nothing but the request. Reasons are asked for afterwards, from `matching.explain`.
public final class Matcher {

    /// Changes whenever the same request may get another result.
    public static final String VERSION = "3";

    private final InstantSource clock;

    /// @param clock only measures how long a run takes
    public Matcher(InstantSource clock) {
        this.clock = clock;
    }

    /// Everything that is wrong with a request; empty if it can be matched.
    public static List<Problem> problems(MatchRequest request) {
        return RequestCheck.of(request);
    }

    /// Solves a request exactly, or says everything that is wrong with it.
    public MatchAnswer match(MatchRequest request) {
        var problems = problems(request);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        return solved(request.inOrder());
    }

    private Matched solved(MatchRequest request) {
        var stopwatch = new Stopwatch(clock);
        var started = clock.instant();
        var solver = new CohortSolver(request, UnitsOf.of(request).orElseThrow(), stopwatch);
        stopwatch.add(started);
        var result = solver.solve();
        var scoring = stopwatch.total();
        var solving = Duration.between(started, clock.instant()).minus(scoring);
        return new Matched(result, record(request, result, scoring, solving));
    }

    /// Solves a request, then takes some people out, so that as few others as the best allows change partners.
    ///
    /// The result is as good as that for the rest alone; among equals it stays near the one before.
    ///
    /// @param leavers ids of people of the request
    public MatchAnswer matchWithout(MatchRequest request, List<String> leavers) {
        var problems = problems(request);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        var standing = new StandingCohort(request);
        var started = clock.instant();
        leavers.forEach(standing::leave);
        var result = standing.result();
        var solving = Duration.between(started, clock.instant());
        return new Matched(result, record(standing.request(), result, Duration.ZERO, solving));
    }

    private static RunRecord record(MatchRequest request, MatchResult result, Duration scoring, Duration solving) {
        return new RunRecord(
                request,
                VERSION,
                result.objective(),
                result.objective().worth(result.certificate().units()),
                bound(request, result),
                scoring,
                solving);
    }

    /// What no result with these locks can exceed: the worth of the locks and the sum of all prices.
    private static BigInteger bound(MatchRequest request, MatchResult result) {
        var locked = new ArrayList<MatchedPair>();
        for (var pair : result.pairs()) {
            if (pair.locked()) {
                locked.add(pair);
            }
        }
        var bound = Objective.of(locked, request).worth(result.certificate().units());
        for (var price : result.certificate().prices()) {
            bound = bound.add(BigInteger.valueOf(price.price()));
        }
        return bound;
    }
}
