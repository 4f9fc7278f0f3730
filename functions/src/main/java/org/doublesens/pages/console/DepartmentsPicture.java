package org.doublesens.pages.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.doublesens.pages.Voice;
import org.doublesens.program.Pair;
import org.doublesens.program.ParticipantId;

/// Which departments meet which, where there are too many pairs for a line each: juniors' on the left, seniors' on the
/// right, a band as broad as there are pairs between two.
public record DepartmentsPicture(List<Node> juniors, List<Node> seniors, List<Band> bands) {
    public static final int LEFT = 205;
    public static final int RIGHT = 335;
    private static final int ROW = 34;
    private static final int TOP = 22;
    private static final int BROADEST = 16;
    private static final int MOST = 9;
    private static final int LONGEST = 20;

    /// A department of one side.
    public record Node(String name, int pairs, int y) {}

    /// The pairs between two departments.
    ///
    /// @param breadth of the line, in the picture's units
    public record Band(String junior, String senior, int pairs, int from, int to, int breadth) {}

    public static DepartmentsPicture of(List<Pair> pairs, People people, Voice voice) {
        var named = new Naming(people, voice);
        var left = nodes(
                pairs.stream()
                        .collect(Collectors.groupingBy(
                                pair -> named.of(pair.juniors().getFirst()), Collectors.counting())),
                named);
        var right = nodes(
                pairs.stream().collect(Collectors.groupingBy(pair -> named.of(pair.senior()), Collectors.counting())),
                named);
        return new DepartmentsPicture(
                List.copyOf(left.values()), List.copyOf(right.values()), bands(pairs, named, left, right));
    }

    /// One department on either side is no picture.
    public boolean isWorthSeeing() {
        return juniors.size() > 1 || seniors.size() > 1;
    }

    public int height() {
        return TOP + Math.max(juniors.size(), seniors.size()) * ROW;
    }

    public static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1).strip() + "…";
    }

    private static List<Band> bands(List<Pair> pairs, Naming named, Map<String, Node> left, Map<String, Node> right) {
        var counts = new TreeMap<Ends, Integer>();
        for (var pair : pairs) {
            var from = named.kept(named.of(pair.juniors().getFirst()), left.keySet());
            var to = named.kept(named.of(pair.senior()), right.keySet());
            counts.merge(new Ends(from, to), 1, Integer::sum);
        }
        var most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        var bands = new ArrayList<Band>();
        counts.forEach((ends, count) -> bands.add(new Band(
                ends.junior(),
                ends.senior(),
                count,
                left.getOrDefault(ends.junior(), NOWHERE).y(),
                right.getOrDefault(ends.senior(), NOWHERE).y(),
                Math.max(1, count * BROADEST / most))));
        bands.sort(Comparator.comparingInt(Band::pairs).reversed());
        return List.copyOf(bands);
    }

    private static final Node NOWHERE = new Node("", 0, TOP);

    /// The largest ones by their size, and all others as one.
    private static Map<String, Node> nodes(Map<String, Long> counts, Naming named) {
        var largest = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(counts.size() > MOST ? MOST - 1 : MOST)
                .toList();
        var sizes = new HashMap<String, Integer>();
        counts.forEach(
                (name, count) -> sizes.merge(named.kept(name, Set.copyOf(largest)), count.intValue(), Integer::sum));
        var names = new ArrayList<>(largest);
        sizes.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
        var nodes = new LinkedHashMap<String, Node>();
        for (var name : names) {
            nodes.put(name, new Node(name, sizes.getOrDefault(name, 0), TOP + nodes.size() * ROW));
        }
        return nodes;
    }

    /// Two departments.
    private record Ends(String junior, String senior) implements Comparable<Ends> {
        @Override
        public int compareTo(Ends other) {
            var first = junior.compareTo(other.junior);
            return first == 0 ? senior.compareTo(other.senior) : first;
        }
    }

    /// What a department is called in the picture.
    private record Naming(People people, Voice voice) {
        String of(ParticipantId id) {
            var department =
                    people.find(id).map(person -> person.profile().department()).orElse("");
            return department.isEmpty() ? voice.say("sans service", "no department") : department;
        }

        String kept(String name, Set<String> names) {
            return names.contains(name) ? name : voice.say("autres services", "other departments");
        }
    }
}
