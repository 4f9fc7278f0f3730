package org.doublesens.matching.solver;

/// Who is joined to whom, for each node the others in ascending order, packed in one array.
final class Neighbours {
    private final int[] start;
    private final int[] others;

    private Neighbours(int[] start, int[] others) {
        this.start = start;
        this.others = others;
    }

    /// @param nodes of the edges, and `ends` their other ends; edges come in ascending order of their other ends
    static Neighbours of(int count, IntegerList nodes, IntegerList ends) {
        var start = new int[count + 1];
        for (var edge = 0; edge < nodes.size(); edge++) {
            start[nodes.get(edge) + 1]++;
        }
        for (var node = 0; node < count; node++) {
            start[node + 1] += start[node];
        }
        var next = start.clone();
        var others = new int[nodes.size()];
        for (var edge = 0; edge < nodes.size(); edge++) {
            others[next[nodes.get(edge)]++] = ends.get(edge);
        }
        return new Neighbours(start, others);
    }

    int from(int node) {
        return start[node];
    }

    int to(int node) {
        return start[node + 1];
    }

    int at(int place) {
        return others[place];
    }

    /// The same edges from their other ends.
    Neighbours turned(int count) {
        var nodes = new IntegerList();
        var ends = new IntegerList();
        for (var node = 0; node + 1 < start.length; node++) {
            for (var place = start[node]; place < start[node + 1]; place++) {
                nodes.add(others[place]);
                ends.add(node);
            }
        }
        return of(count, nodes, ends);
    }
}
