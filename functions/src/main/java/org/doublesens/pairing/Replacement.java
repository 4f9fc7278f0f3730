package org.doublesens.pairing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.CohortId;
import org.doublesens.program.Pair;
import org.doublesens.program.PairId;
import org.doublesens.program.ProgramStore;

/// Puts one proposal in the place of another: the run that names its pairs is what counts, so writing it is the one
/// moment at which the proposal changes. New pairs are kept before it, old ones removed after it.
final class Replacement {
    private final ProgramStore store;
    private final CohortId cohort;

    Replacement(ProgramStore store, CohortId cohort) {
        this.store = store;
        this.cohort = cohort;
    }

    /// @param kept all pairs of the cohort as they are
    void save(Proposal next, List<Pair> kept, List<Audit> audits) {
        var before = proposed(kept.stream()).collect(Collectors.toSet());
        var after = proposed(next.pairs().stream()).collect(Collectors.toSet());
        var fresh = next.pairs().stream()
                .filter(pair -> !before.contains(pair.pairId()))
                .map(Changes.NONE::put)
                .toList();
        var stale = kept.stream()
                .filter(pair -> pair.state() == Pair.State.PROPOSED && !after.contains(pair.pairId()))
                .map(Changes.NONE::remove)
                .toList();
        save(fresh, Changes.NONE.update(next.run()).once(audits), stale);
    }

    private static Stream<PairId> proposed(Stream<Pair> pairs) {
        return pairs.filter(pair -> pair.state() == Pair.State.PROPOSED).map(Pair::pairId);
    }

    /// All at once where a transaction holds it.
    private void save(List<Changes> fresh, Changes turn, List<Changes> stale) {
        var lines = fresh.size() + turn.lines().size() + stale.size();
        if (lines <= Changes.MOST) {
            store.save(cohort, Stream.concat(fresh.stream(), stale.stream()).reduce(turn, Changes::and));
            return;
        }
        store.saveEach(cohort, fresh);
        store.save(cohort, turn);
        store.saveEach(cohort, stale);
    }
}
