package org.doublesens.exchanges;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.doublesens.calendar.Span;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Pair;
import org.doublesens.program.Session;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;

/// What a round holds for one pair.
///
/// @param planned the new sessions
record PairPlan(Outcome outcome, List<Session> planned, Changes changes) {

    /// What became of the wish to plan.
    enum Outcome {
        PLANNED,
        /// A run before this one planned it.
        PLANNED_BEFORE,
        PAUSED,
        NO_SLOT,
        /// The month is over, or as good as: nobody is to blame.
        NO_TIME
    }

    PairPlan {
        planned = List.copyOf(planned);
    }

    static PairPlan of(
            Cohort cohort,
            YearMonth round,
            PairFile file,
            Span open,
            Diary diary,
            Instant now,
            WorkingDays workingDays) {
        if (!file.in(round).isEmpty()) {
            return empty(Outcome.PLANNED_BEFORE);
        }
        if (file.isPausedAt(now)) {
            return empty(Outcome.PAUSED);
        }
        if (!open.from().isBefore(open.to())) {
            return empty(Outcome.NO_TIME);
        }
        var plan = SessionPlan.of(cohort, round, file, cohort.sessionsPerMonth(), open, diary, workingDays);
        if (plan.sessions().isEmpty()) {
            return new PairPlan(
                    Outcome.NO_SLOT,
                    List.of(),
                    CallForHelp.forAll(file, Words.PairReplanned.Why.NO_COMMON_HOUR, round.toString(), now));
        }
        return new PairPlan(Outcome.PLANNED, plan.sessions(), plan.changes(cohort, file, now, workingDays));
    }

    private static PairPlan empty(Outcome outcome) {
        return new PairPlan(outcome, List.of(), Changes.NONE);
    }

    PairPlan and(Changes more) {
        return new PairPlan(outcome, planned, changes.and(more));
    }

    int sessions() {
        return planned.size();
    }

    void enterInto(Diary diary, Pair pair) {
        planned.forEach(session -> diary.enter(pair, session));
    }
}
