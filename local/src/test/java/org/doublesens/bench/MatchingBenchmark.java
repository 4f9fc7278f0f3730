package org.doublesens.bench;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.doublesens.matching.Aim;
import org.doublesens.matching.MatchAnswer.Matched;
import org.doublesens.matching.MatchRequest;
import org.doublesens.matching.Matcher;
import org.doublesens.matching.Policy;
import org.doublesens.matching.solver.CohortScores;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// The same cohort solved by us, from people to pairs with the proof, and by each peer from scores made ready for it.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        // The collector that Lambda's machines of one or two processors choose by themselves.
        jvmArgsAppend = {"-Xmx6g", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow"})
public class MatchingBenchmark {

    @Param("1000")
    public int people;

    @Param({"1", "7"})
    public long seed;

    private MatchRequest request = MatchRequest.of(java.util.List.of(), java.util.List.of(), Policy.standard());
    private int[][] scores = {};

    @Setup
    public void makeCohort() {
        Peers.loadOrTools();
        request = new RealisticCohort(seed).request(people, people, Policy.standard());
        scores = Peers.scores(CohortScores.of(request));
        Bench.requireEqualTotals(people, seed, ours(Aim.GREATEST_TOTAL), scores);
    }

    @Benchmark
    public long oursGreatestTotal() {
        return ours(Aim.GREATEST_TOTAL);
    }

    @Benchmark
    public long oursFullObjective() {
        return ours(Aim.FEWEST_POOR_PAIRS);
    }

    private long ours(Aim aim) {
        var answer = new Matcher(InstantSource.system())
                .match(request.with(request.policy().aimingAt(aim)));
        return ((Matched) answer).result().objective().total();
    }

    @Benchmark
    public long orToolsMinCostFlow() {
        return Peers.minCostFlow(scores, people);
    }

    @Benchmark
    public long orToolsLinearSumAssignment() {
        return Peers.linearSumAssignment(scores, people);
    }

    @Benchmark
    public long jgraphtMaximumWeight() {
        return Peers.jgrapht(scores, people);
    }
}
