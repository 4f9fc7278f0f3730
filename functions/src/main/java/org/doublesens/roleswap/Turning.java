package org.doublesens.roleswap;

import static java.util.stream.Collectors.groupingBy;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.doublesens.program.Cohort;
import org.doublesens.program.Format;
import org.doublesens.program.Pair;
import org.doublesens.program.Phase;
import org.doublesens.program.Session;
import org.doublesens.program.Skill;
import org.jspecify.annotations.Nullable;

/// One pair's turn: the pair in its new posture, what it is about, and what was taught so far.
///
/// @param topic  what the side that leads now shows first, absent where it has nothing on its list
/// @param ledger the pair's own minutes
record Turning(Pair pair, @Nullable Skill topic, Ledger ledger) {

    /// A running cohort of rotating pairs, in a month after its first.
    static boolean isDue(Cohort cohort, YearMonth month) {
        var first = cohort.firstRound();
        return cohort.format() == Format.ROTATING_PAIR
                && cohort.phase() == Phase.EXCHANGES
                && !cohort.rests()
                && first != null
                && month.isAfter(first)
                && cohort.rounds().contains(month);
    }

    /// The turns a month still lacks; a pair that began in that month, or has turned for it, is not among them.
    static List<Turning> missing(Collection<Pair> pairs, Collection<Session> sessions, YearMonth month) {
        var held = sessions.stream().collect(groupingBy(Session::pair));
        var turns = new ArrayList<Turning>();
        for (var pair : pairs) {
            if (pair.state() == Pair.State.MEETING && pair.turned().isBefore(month)) {
                turns.add(of(pair.turnedFor(month), held.getOrDefault(pair.pairId(), List.of())));
            }
        }
        return turns;
    }

    private static Turning of(Pair turned, List<Session> sessions) {
        var shown = sessions.stream()
                .filter(session -> session.posture() == turned.posture() && counts(session))
                .map(Session::topic)
                .filter(Objects::nonNull)
                .toList();
        return new Turning(turned, turned.nextTopic(turned.posture(), shown).orElse(null), Ledger.of(sessions));
    }

    private static boolean counts(Session session) {
        return switch (session.state()) {
            case PLANNED, HELD, UNKNOWN -> true;
            case MISSED, CANCELLED_BY_JUNIOR, CANCELLED_BY_SENIOR, CALLED_OFF -> false;
        };
    }
}
