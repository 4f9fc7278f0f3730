package org.doublesens.matching.solver;

import java.util.Arrays;

/// Strongly connected components of a graph (Tarjan 1972), without recursion, so that long chains need no stack.
final class Components {
    private static final int NONE = -1;

    private final Graph graph;
    private final int[] number;
    private final int[] order;
    private final int[] low;
    private final int[][] next;
    private final int[] nextPlace;
    private final int[] path;
    private final int[] open;
    private int pathSize;
    private int openSize;
    private int clock;
    private int found;

    /// Knows its edges.
    interface Graph {
        /// Adds every node that an edge leads to.
        void addNext(int node, IntegerList others);
    }

    Components(int count, Graph graph) {
        this.graph = graph;
        number = new int[count];
        order = new int[count];
        Arrays.fill(number, NONE);
        Arrays.fill(order, NONE);
        low = new int[count];
        next = new int[count][];
        nextPlace = new int[count];
        path = new int[count];
        open = new int[count];
        for (var node = 0; node < count; node++) {
            if (order[node] == NONE) {
                walk(node);
            }
        }
    }

    /// For each node the number of its component.
    int[] numbers() {
        return number;
    }

    private void walk(int start) {
        enter(start);
        while (pathSize > 0) {
            var node = path[pathSize - 1];
            if (nextPlace[node] < next[node].length) {
                var other = next[node][nextPlace[node]++];
                if (order[other] == NONE) {
                    enter(other);
                } else if (number[other] == NONE) {
                    low[node] = Math.min(low[node], order[other]);
                }
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        order[node] = clock;
        low[node] = clock++;
        var others = new IntegerList();
        graph.addNext(node, others);
        next[node] = others.copy();
        path[pathSize++] = node;
        open[openSize++] = node;
    }

    private void leave(int node) {
        pathSize--;
        next[node] = new int[0];
        if (pathSize > 0) {
            low[path[pathSize - 1]] = Math.min(low[path[pathSize - 1]], low[node]);
        }
        if (low[node] == order[node]) {
            int one;
            do {
                one = open[--openSize];
                number[one] = found;
            } while (one != node);
            found++;
        }
    }
}
