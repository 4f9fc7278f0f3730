package org.doublesens.bench;

import com.google.ortools.Loader;
import com.google.ortools.graph.LinearSumAssignment;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;
import java.util.HashSet;
import org.doublesens.matching.solver.CohortScores;
import org.doublesens.matching.solver.Scores;
import org.jgrapht.alg.matching.MaximumWeightBipartiteMatching;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/// General solvers that a company could take instead, each given the scores ready-made; all answer with the greatest
/// total.
public final class Peers {
    private Peers() {}

    static int[][] scores(CohortScores cohort) {
        return scores(cohort.scores());
    }

    static int[][] scores(Scores scores) {
        var all = new int[scores.rows()][scores.columns()];
        for (var row = 0; row < all.length; row++) {
            scores.row(row, all[row]);
        }
        return all;
    }

    /// Loads the native library; the first call of a fresh virtual machine pays for it.
    public static void loadOrTools() {
        Loader.loadNativeLibraries();
    }

    /// Goldberg and Kennedy's cost-scaling assignment; it wants equal sides and full matchings, so staying free is a
    /// pair worth nothing.
    static long linearSumAssignment(int[][] scores, int columns) {
        var size = Math.max(scores.length, columns);
        var solver = new LinearSumAssignment();
        for (var row = 0; row < size; row++) {
            for (var column = 0; column < size; column++) {
                var isPair = row < scores.length && column < columns;
                solver.addArcWithCost(row, column, isPair ? -Math.max(0, scores[row][column]) : 0);
            }
        }
        if (size > 0 && solver.solve() != LinearSumAssignment.Status.OPTIMAL) {
            throw new IllegalStateException("the assignment has no solution");
        }
        return -solver.getOptimalCost();
    }

    /// A flow from a source through juniors and seniors to a sink, with a free way round for those who stay alone.
    public static long minCostFlow(int[][] scores, int columns) {
        return minCostFlow(scores.length, columns, (row, column) -> scores[row][column]);
    }

    static long minCostFlow(long[][] worths, int columns) {
        return minCostFlow(worths.length, columns, (row, column) -> worths[row][column]);
    }

    /// What a pair is worth; less than 0 if it is not allowed.
    private interface Worth {
        long of(int row, int column);
    }

    private static long minCostFlow(int rows, int columns, Worth worth) {
        var solver = new MinCostFlow();
        var source = rows + columns;
        var sink = source + 1;
        for (var row = 0; row < rows; row++) {
            solver.addArcWithCapacityAndUnitCost(source, row, 1, 0);
            solver.addArcWithCapacityAndUnitCost(row, sink, 1, 0);
            for (var column = 0; column < columns; column++) {
                var value = worth.of(row, column);
                if (value >= 0) {
                    solver.addArcWithCapacityAndUnitCost(row, rows + column, 1, -value);
                }
            }
        }
        for (var column = 0; column < columns; column++) {
            solver.addArcWithCapacityAndUnitCost(rows + column, sink, 1, 0);
        }
        solver.setNodeSupply(source, rows);
        solver.setNodeSupply(sink, -rows);
        if (solver.solve() != MinCostFlowBase.Status.OPTIMAL) {
            throw new IllegalStateException("the flow has no solution");
        }
        return -solver.getOptimalCost();
    }

    static long jgrapht(int[][] scores, int columns) {
        var graph = new SimpleWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        var left = new HashSet<Integer>();
        var right = new HashSet<Integer>();
        for (var row = 0; row < scores.length; row++) {
            graph.addVertex(row);
            left.add(row);
        }
        for (var column = 0; column < columns; column++) {
            graph.addVertex(scores.length + column);
            right.add(scores.length + column);
        }
        for (var row = 0; row < scores.length; row++) {
            for (var column = 0; column < columns; column++) {
                if (scores[row][column] > 0) {
                    graph.setEdgeWeight(graph.addEdge(row, scores.length + column), scores[row][column]);
                }
            }
        }
        return Math.round(new MaximumWeightBipartiteMatching<>(graph, left, right)
                .getMatching()
                .getWeight());
    }
}
