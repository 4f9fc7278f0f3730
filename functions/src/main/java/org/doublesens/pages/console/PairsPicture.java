package org.doublesens.pages.console;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.doublesens.program.ParticipantId;

/// The pairs of one page as a graph: juniors on the left, seniors on the right, a strong line for each pair and a thin
/// one for each alternative, as far as both ends are on the page.
public record PairsPicture(List<Node> juniors, List<Node> seniors, List<Line> pairs, List<Line> alternatives) {
    public static final int LEFT = 170;
    public static final int RIGHT = 290;
    private static final int ROW = 30;
    private static final int TOP = 20;
    private static final int LONGEST = 20;

    /// A person at the height of a row.
    public record Node(String name, int y) {}

    /// From a junior's height to a senior's.
    public record Line(int from, int to, boolean locked) {}

    public static PairsPicture of(
            List<PairLine> lines, Map<ParticipantId, List<ParticipantId>> options, People people) {
        var heights = new HashMap<ParticipantId, Integer>();
        var juniors = new ArrayList<Node>();
        var seniors = new ArrayList<Node>();
        var pairs = new ArrayList<Line>();
        for (var line : lines) {
            var pair = line.pair();
            for (var junior : pair.juniors()) {
                heights.put(junior, next(juniors));
                juniors.add(new Node(shortened(people.name(junior)), next(juniors)));
            }
            var beside = heights.getOrDefault(pair.juniors().getFirst(), TOP);
            heights.put(pair.senior(), beside);
            seniors.add(new Node(shortened(people.name(pair.senior())), beside));
            pair.juniors()
                    .forEach(junior -> pairs.add(new Line(heights.getOrDefault(junior, TOP), beside, line.locked())));
        }
        return new PairsPicture(juniors, seniors, pairs, alternatives(lines, options, heights));
    }

    public int height() {
        return TOP + juniors.size() * ROW;
    }

    private static int next(List<Node> nodes) {
        return TOP + nodes.size() * ROW;
    }

    private static List<Line> alternatives(
            List<PairLine> lines,
            Map<ParticipantId, List<ParticipantId>> options,
            Map<ParticipantId, Integer> heights) {
        var found = new ArrayList<Line>();
        for (var line : lines) {
            for (var junior : line.pair().juniors()) {
                options.getOrDefault(junior, List.of()).stream()
                        .filter(heights::containsKey)
                        .forEach(senior -> found.add(
                                new Line(heights.getOrDefault(junior, TOP), heights.getOrDefault(senior, TOP), false)));
            }
        }
        return found;
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1).strip() + "…";
    }
}
