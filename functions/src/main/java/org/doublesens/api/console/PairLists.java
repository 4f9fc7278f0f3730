package org.doublesens.api.console;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.doublesens.pages.console.Leaf;
import org.doublesens.pages.console.PairList;
import org.doublesens.pages.console.PairList.Order;
import org.doublesens.pages.console.People;
import org.doublesens.program.Pair;

/// Narrows, sorts and cuts a list of pairs as its page was asked for.
final class PairLists {
    private PairLists() {}

    /// @param struggling the ids of those that need help
    static PairList of(Visit visit, List<Pair> pairs, People people, Set<String> struggling) {
        var sought = Sought.by(visit);
        var order = order(visit);
        var found = pairs.stream()
                .filter(pair -> sought.fits(pair, people))
                .sorted(by(order, people, struggling))
                .toList();
        return new PairList(sought.text(), order, pairs.size(), found, Leaf.of(visit.page(), found.size()));
    }

    private static Order order(Visit visit) {
        return switch (visit.query().text("order")) {
            case "WEAKEST" -> Order.WEAKEST;
            case "HELP" -> Order.HELP;
            default -> Order.NAME;
        };
    }

    private static Comparator<Pair> by(Order order, People people, Set<String> struggling) {
        return switch (order) {
            case NAME -> people.byName();
            case WEAKEST -> Comparator.comparingInt(Pair::score).thenComparing(people.byName());
            case HELP ->
                Comparator.comparing((Pair pair) -> !struggling.contains(pair.id()))
                        .thenComparing(people.byName());
        };
    }
}
