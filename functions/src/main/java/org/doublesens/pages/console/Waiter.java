package org.doublesens.pages.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.doublesens.program.Blocked;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.WayOut;

/// Somebody without a partner: which rule blocks, and the least that would free them.
public record Waiter(ParticipantId person, Blocked blocked, WayOut wayOut) {

    /// Those with the same rule and the same way out together, the largest group first.
    public static List<List<Waiter>> grouped(List<Waiter> waiting) {
        var groups = new LinkedHashMap<Same, List<Waiter>>();
        for (var waiter : waiting) {
            groups.computeIfAbsent(new Same(waiter.blocked(), waiter.wayOut()), _ -> new ArrayList<>())
                    .add(waiter);
        }
        return groups.values().stream()
                .sorted(Comparator.comparingInt((List<Waiter> group) -> group.size())
                        .reversed())
                .toList();
    }

    private record Same(Blocked blocked, WayOut wayOut) {}
}
