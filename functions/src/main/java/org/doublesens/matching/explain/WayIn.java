package org.doublesens.matching.explain;

import java.util.ArrayDeque;
import java.util.List;
import org.doublesens.matching.solver.CohortScores;
import org.doublesens.matching.solver.Scores;

/// Through whom one person more could come in: those with an open seat, and those whose partner could move to one of
/// these.
///
/// If a waiting person, and nobody else, gets a new possible partner among them, one more can be matched than before;
/// as
/// nothing else changed, every best result then matches that person (Berge 1957).
final class WayIn {
    private final CohortScores fromHosts;
    private final List<List<Integer>> hostsOf;
    private final boolean[] open;

    /// @param fromHosts scores with the hosts as rows
    /// @param hostsOf for each guest the hosts they may leave
    /// @param hasSeat for each host whether a guest could come at once
    WayIn(CohortScores fromHosts, List<List<Integer>> hostsOf, boolean[] hasSeat) {
        this.fromHosts = fromHosts;
        this.hostsOf = hostsOf;
        open = hasSeat.clone();
        spread();
    }

    boolean leadsThrough(int host) {
        return open[host];
    }

    private void spread() {
        var queue = new ArrayDeque<Integer>();
        for (var host = 0; host < open.length; host++) {
            if (open[host]) {
                queue.add(host);
            }
        }
        var moved = new boolean[hostsOf.size()];
        var line = new int[hostsOf.size()];
        while (!queue.isEmpty()) {
            fromHosts.scores().row(queue.remove(), line);
            for (var guest = 0; guest < line.length; guest++) {
                if (line[guest] != Scores.NOT_ALLOWED
                        && !moved[guest]
                        && !hostsOf.get(guest).isEmpty()) {
                    moved[guest] = true;
                    openSeats(guest, queue);
                }
            }
        }
    }

    private void openSeats(int guest, ArrayDeque<Integer> queue) {
        for (var host : hostsOf.get(guest)) {
            if (!open[host]) {
                open[host] = true;
                queue.add(host);
            }
        }
    }
}
