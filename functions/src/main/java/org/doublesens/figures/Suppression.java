package org.doublesens.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// The one place that decides what is too small to be seen, and what must be hidden
/// beside it so that no subtraction brings it back (primary and complementary cell
/// suppression; Hundepool et al., Statistical Disclosure Control, 2012, chapter 4).
public final class Suppression {
    /// The smallest group anybody may see.
    public static final int LEAST = 5;

    /// Why something is not shown.
    public enum Why {
        FEWER_THAN_FIVE,
        /// Seen beside the total, it would reveal a hidden one.
        WOULD_REVEAL_ANOTHER,
        /// Seen now and seen again later, it would tell what one person said in between.
        NOT_YET,
        /// Nothing of the kind happens in the cohort's format.
        NOT_IN_THIS_FORMAT
    }

    private Suppression() {}

    public static boolean isTooSmall(int group) {
        return group < LEAST;
    }

    /// For each part of a whole whose total is known: empty where it may be seen, else why not. What stays hidden is
    /// more than one part and five or more together, or everything.
    public static List<Optional<Why>> ofParts(List<Integer> sizes) {
        var verdicts = new ArrayList<Optional<Why>>(sizes.stream()
                .map(size -> isTooSmall(size) ? Optional.of(Why.FEWER_THAN_FIVE) : Optional.<Why>empty())
                .toList());
        var next = smallestShown(sizes, verdicts);
        while (next.isPresent() && canBeSubtracted(sizes, verdicts)) {
            verdicts.set(next.get(), Optional.of(Why.WOULD_REVEAL_ANOTHER));
            next = smallestShown(sizes, verdicts);
        }
        return List.copyOf(verdicts);
    }

    /// The parts of a whole that may be seen, by their names; the others are left out.
    public static <K extends Comparable<K>> Map<K, Integer> shown(Map<K, Integer> parts) {
        var inOrder = new TreeMap<>(parts);
        var names = List.copyOf(inOrder.keySet());
        var verdicts = ofParts(List.copyOf(inOrder.values()));
        IntStream.range(0, names.size())
                .filter(part -> verdicts.get(part).isPresent())
                .forEach(part -> inOrder.remove(names.get(part)));
        return inOrder;
    }

    private static boolean canBeSubtracted(List<Integer> sizes, List<Optional<Why>> verdicts) {
        var hidden = IntStream.range(0, sizes.size())
                .filter(part -> verdicts.get(part).isPresent())
                .toArray();
        var together = IntStream.of(hidden).map(sizes::get).sum();
        return hidden.length == 1 || hidden.length > 1 && isTooSmall(together);
    }

    private static Optional<Integer> smallestShown(List<Integer> sizes, List<Optional<Why>> verdicts) {
        return IntStream.range(0, sizes.size())
                .filter(part -> verdicts.get(part).isEmpty())
                .boxed()
                .min(Comparator.comparing(sizes::get));
    }
}
