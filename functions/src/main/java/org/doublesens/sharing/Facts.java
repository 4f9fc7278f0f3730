package org.doublesens.sharing;

import java.util.ArrayList;
import java.util.List;
import org.doublesens.figures.Suppression;
import org.doublesens.program.Cohort;
import org.doublesens.program.Digest.Fact;
import org.doublesens.program.Letter;
import org.doublesens.program.Midpoint;
import org.doublesens.program.Pair;
import org.doublesens.program.Session;
import org.doublesens.program.Swap;
import org.doublesens.program.Words;

/// Counts what changed on the way.
final class Facts {
    private Facts() {}

    /// A pair that struggled is not told of unless four others are told of with it.
    static List<Fact> of(
            Cohort cohort,
            List<Swap> swaps,
            List<Session> sessions,
            List<Pair> pairs,
            List<Letter> replanned,
            List<Midpoint> midpoints) {
        var facts = new ArrayList<Fact>();
        add(facts, Fact.Kind.ROLES_TURNED, turned(swaps), 1);
        add(facts, Fact.Kind.SESSIONS_MOVED, moved(sessions), 1);
        add(facts, Fact.Kind.AIMS_SET, aimed(sessions), 1);
        add(facts, Fact.Kind.PAIRS_REPLANNED, replanned(replanned), Suppression.LEAST);
        add(facts, Fact.Kind.PAIRS_FORMED_LATER, later(cohort, pairs), Suppression.LEAST);
        add(facts, Fact.Kind.SPOKE_FREELY, freely(midpoints), Suppression.LEAST);
        return facts;
    }

    private static void add(List<Fact> facts, Fact.Kind kind, long count, int least) {
        if (count >= least) {
            facts.add(new Fact(kind, (int) count));
        }
    }

    private static long turned(List<Swap> swaps) {
        return swaps.stream().filter(swap -> swap.pairs() > 0).count();
    }

    private static long moved(List<Session> sessions) {
        return sessions.stream()
                .filter(session -> session.state() == Session.State.HELD && session.sequence() > 0)
                .count();
    }

    private static long aimed(List<Session> sessions) {
        return sessions.stream().filter(session -> !session.aim().isBlank()).count();
    }

    private static long replanned(List<Letter> letters) {
        return letters.stream()
                .map(Letter::words)
                .filter(Words.PairReplanned.class::isInstance)
                .map(Words.PairReplanned.class::cast)
                .map(Words.PairReplanned::pair)
                .distinct()
                .count();
    }

    private static long freely(List<Midpoint> midpoints) {
        return midpoints.stream().filter(Midpoint::speaksFreely).count();
    }

    private static long later(Cohort cohort, List<Pair> pairs) {
        var first = cohort.firstRound();
        return pairs.stream()
                .filter(pair -> pair.state() != Pair.State.PROPOSED)
                .filter(pair -> first != null && pair.since().isAfter(first))
                .count();
    }
}
