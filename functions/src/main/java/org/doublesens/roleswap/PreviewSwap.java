package org.doublesens.roleswap;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.doublesens.program.AtOnce;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Pair;
import org.doublesens.program.PairId;
import org.doublesens.program.Posture;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Session;
import org.doublesens.program.Skill;
import org.jspecify.annotations.Nullable;

/// Says what a role swap would turn, and turns nothing.
public final class PreviewSwap {
    /// What one pair would do.
    ///
    /// @param leads            the posture of the month
    /// @param minutesByJuniors minutes the juniors taught so far, from sessions held
    /// @param minutesBySenior  minutes the senior taught so far
    public record Row(PairId pair, Posture leads, @Nullable Skill topic, int minutesByJuniors, int minutesBySenior) {}

    private static final int SESSIONS = 400;

    private final ProgramStore store;

    public PreviewSwap(ProgramStore store) {
        this.store = store;
    }

    /// The pairs that would turn for the month, in the order of their ids; empty where the month is not due or is done.
    public List<Row> of(CohortId id, YearMonth month) {
        return of(store.cohort(id), store.all(id, Pair.class), store.all(id, Session.class), month);
    }

    /// The first of those behind that pair; of the pairs and the sessions only what these need is read.
    ///
    /// @param after a pair's id, empty for the first ones
    public List<Row> some(CohortId id, YearMonth month, String after, int limit) {
        var cohort = store.cohort(id);
        if (!Turning.isDue(cohort, month)) {
            return List.of();
        }
        var turning = new ArrayList<Row>();
        for (var last = after; turning.size() < limit; ) {
            var pairs = store.some(id, Pair.class, last, limit);
            turning.addAll(of(cohort, pairs, sessions(cohort, pairs, month), month));
            if (pairs.size() < limit) {
                break;
            }
            last = pairs.getLast().id();
        }
        return List.copyOf(turning.subList(0, Math.min(limit, turning.size())));
    }

    /// A session's id names its round and its pair, so those of neighbouring pairs lie together in every round.
    private List<Session> sessions(Cohort cohort, List<Pair> pairs, YearMonth month) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        try (var desk = new AtOnce()) {
            var asked = cohort.rounds().stream()
                    .filter(round -> !round.isAfter(month))
                    .map(round -> desk.ask(() -> sessions(cohort.cohortId(), round, pairs)))
                    .toList();
            return asked.stream().flatMap(round -> round.answer().stream()).toList();
        }
    }

    private List<Session> sessions(CohortId cohort, YearMonth round, List<Pair> pairs) {
        var ids = pairs.stream().map(Pair::pairId).collect(Collectors.toSet());
        var found = new ArrayList<Session>();
        for (var last = round + "#" + pairs.getFirst().id(); ; ) {
            var next = store.some(cohort, Session.class, last, SESSIONS);
            next.stream()
                    .filter(session -> session.round().equals(round) && ids.contains(session.pair()))
                    .forEach(found::add);
            if (next.size() < SESSIONS
                    || isBehind(next.getLast(), round, pairs.getLast().pairId())) {
                return found;
            }
            last = next.getLast().id();
        }
    }

    private static boolean isBehind(Session session, YearMonth round, PairId pair) {
        return !session.round().equals(round) || session.pair().value().compareTo(pair.value()) > 0;
    }

    static List<Row> of(Cohort cohort, List<Pair> pairs, List<Session> sessions, YearMonth month) {
        return Turning.isDue(cohort, month)
                ? Turning.missing(pairs, sessions, month).stream()
                        .map(PreviewSwap::row)
                        .toList()
                : List.of();
    }

    private static Row row(Turning turning) {
        var pair = turning.pair();
        var ledger = turning.ledger();
        return new Row(pair.pairId(), pair.posture(), turning.topic(), ledger.byJuniors(), ledger.bySeniors());
    }
}
