package org.doublesens.exchanges;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.doublesens.calendar.Span;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Gate;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.WorkingDays;

/// Gives a pair new sessions in the round that runs; before a round is planned there is nothing to add to it.
final class Replanning {
    private final ProgramStore store;
    private final PairFiles files;
    private final WorkingDays workingDays;

    Replanning(ProgramStore store, WorkingDays workingDays) {
        this.store = store;
        this.files = new PairFiles(store);
        this.workingDays = workingDays;
    }

    /// One session, where the pair has none to come.
    Changes oneIfNoneIsAhead(Cohort cohort, PairFile file, Instant now) {
        return file.ahead(now).isEmpty()
                ? running(cohort)
                        .map(round -> plan(cohort, round, file, 1, now))
                        .orElse(Changes.NONE)
                : Changes.NONE;
    }

    /// What the rest of the month still holds for a pair that comes back.
    Changes theRest(Cohort cohort, PairFile file, Instant now) {
        return running(cohort)
                .map(round -> plan(cohort, round, file, rest(cohort, round, file, now), now))
                .orElse(Changes.NONE);
    }

    private Changes plan(Cohort cohort, YearMonth round, PairFile file, int count, Instant now) {
        if (count < 1 || !file.isMeeting() || file.isPausedAt(now)) {
            return Changes.NONE;
        }
        var open = RoundTimes.open(cohort, round, now, workingDays);
        var diary = files.diary(cohort, file.people());
        return SessionPlan.of(cohort, round, file, count, open, diary, workingDays)
                .changes(cohort, file, now, workingDays);
    }

    private int rest(Cohort cohort, YearMonth round, PairFile file, Instant now) {
        var month = Duration.ofDays(round.lengthOfMonth()).toHours();
        var left = hours(RoundTimes.open(cohort, round, now, workingDays));
        var share = (int) Math.ceilDiv(cohort.sessionsPerMonth() * left, month);
        return Math.min(cohort.sessionsPerMonth() - file.used(round), share);
    }

    private static long hours(Span open) {
        return Duration.between(open.from(), open.to()).toHours();
    }

    /// The first round whose gate still stands closed; it may be planned before its month begins.
    private Optional<YearMonth> running(Cohort cohort) {
        var closed = store.all(cohort.cohortId(), Gate.class).stream()
                .filter(gate -> !gate.isOpen())
                .map(Gate::name)
                .toList();
        return cohort.rounds().stream()
                .filter(round -> closed.contains(Gate.ofRound(round)))
                .findFirst();
    }
}
