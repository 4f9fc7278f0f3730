package org.doublesens.roleswap;

import java.time.YearMonth;
import java.util.List;
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

    private final ProgramStore store;

    public PreviewSwap(ProgramStore store) {
        this.store = store;
    }

    /// The pairs that would turn for the month, in the order of their ids; empty where the month is not due or is done.
    public List<Row> of(CohortId id, YearMonth month) {
        return of(store.cohort(id), store.all(id, Pair.class), store.all(id, Session.class), month);
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
