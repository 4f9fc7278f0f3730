package org.doublesens.pairing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.doublesens.program.Asked;
import org.doublesens.program.Audit;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Noted;
import org.doublesens.program.Pair;
import org.doublesens.program.Patiently;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Twosome;

/// Lets the organiser lock, forbid and swap pairs of a proposal
/// and solve the rest again, and shows beforehand what that does.
public final class AdjustPairs {
    /// What one call may ask: each wish is a line of the audit log, kept in one transaction with the run.
    public static final int MOST = Changes.MOST - 10;

    private final ProgramStore store;
    private final InstantSource clock;
    private final Candidates candidates;
    private final Matchmaker matchmaker;

    public AdjustPairs(ProgramStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
        candidates = new Candidates(store);
        matchmaker = new Matchmaker(clock);
    }

    /// What the wishes would do, one after the other; nothing is kept.
    public Adjusted preview(CohortId cohort, List<Adjustment> wishes, Asked asked) {
        return decide(cohort, wishes, asked, false);
    }

    /// Does what [#preview] shows, all or nothing.
    public Adjusted adjust(CohortId cohort, List<Adjustment> wishes, Asked asked) {
        return Patiently.decide(() -> decide(cohort, wishes, asked, true));
    }

    private Adjusted decide(CohortId cohortId, List<Adjustment> wishes, Asked asked, boolean save) {
        var cohort = store.cohort(cohortId);
        var found = store.find(cohortId, MatchingRun.class, MatchingRun.FIRST);
        if (found.isEmpty()) {
            return new Adjusted.Closed(Noted.Why.NO_SUCH_THING);
        }
        var run = found.get();
        if (run.approved() != null || cohort.phase() != Phase.MATCHING) {
            return new Adjusted.Closed(Noted.Why.STAGE_CLOSED);
        }
        return asked.isLate(run.version())
                ? new Adjusted.Closed(Noted.Why.CHANGED_MEANWHILE)
                : decide(cohort, run, wishes, asked, save);
    }

    private Adjusted decide(Cohort cohort, MatchingRun run, List<Adjustment> wishes, Asked asked, boolean save) {
        var now = clock.instant();
        var pairs = store.all(cohort.cohortId(), Pair.class);
        var proposed = pairs.stream().filter(run::proposes).toList();
        var meetings = MatcherWords.in(proposed);
        var request = candidates.pledged(cohort, now);
        var draft = new Draft(request, run.locks(), run.bans(), meetings);
        for (var at = 0; at < wishes.size(); at++) {
            draft.apply(wishes.get(at), "/adjustments/" + at);
        }
        var problems = draft.problems();
        if (!problems.isEmpty()) {
            return new Adjusted.Refused(problems);
        }
        if (isAsBefore(draft, run, meetings)) {
            return new Adjusted.Already();
        }
        var asking = Candidates.asking(request, draft.locks(), draft.bans());
        var before = matchmaker.keep(asking, MatcherWords.of(meetings));
        var after = draft.asksToSolve()
                ? matchmaker.solve(asking)
                : matchmaker.keep(asking, MatcherWords.of(draft.pairs()));
        if (save) {
            var next = next(cohort, run, proposed, draft, after);
            new Replacement(store, cohort.cohortId()).save(next, pairs, audits(wishes, asked, now));
        }
        return new Adjusted.Done(Comparison.of(run.version(), asking, before, after));
    }

    private static boolean isAsBefore(Draft draft, MatchingRun run, Set<Twosome> meetings) {
        return !draft.asksToSolve()
                && draft.locks().equals(run.locks())
                && draft.bans().equals(run.bans())
                && draft.pairs().equals(meetings);
    }

    private Proposal next(Cohort cohort, MatchingRun run, List<Pair> proposed, Draft draft, Solution after) {
        var month = cohort.monthAt(clock.instant());
        if (draft.pairs().equals(MatcherWords.in(proposed)) && !draft.asksToSolve()) {
            return new Proposal(proposed, run.asking(draft.locks(), draft.bans()));
        }
        var fresh = matchmaker.proposal(MatchingRun.FIRST, after, month);
        var asked = fresh.run().asking(draft.locks(), draft.bans());
        return new Proposal(fresh.pairs(), draft.asksToSolve() ? asked.instead(run) : asked.movedFrom(run));
    }

    /// The same wish said twice in one call is one.
    private static List<Audit> audits(List<Adjustment> wishes, Asked asked, Instant now) {
        return wishes.stream()
                .distinct()
                .map(wish -> new Audit(now, asked.who(), what(wish), about(wish), asked.why()))
                .toList();
    }

    private static String what(Adjustment wish) {
        return switch (wish) {
            case Adjustment.Lock(var people) -> "lock-pair";
            case Adjustment.Unlock(var people) -> "unlock-pair";
            case Adjustment.Ban(var people) -> "ban-pair";
            case Adjustment.Unban(var people) -> "unban-pair";
            case Adjustment.Swap(var junior, var other) -> "swap-pairs";
            case Adjustment.SolveAgain() -> "solve-again";
        };
    }

    private static String about(Adjustment wish) {
        return switch (wish) {
            case Adjustment.Lock(var people) -> Draft.name(people);
            case Adjustment.Unlock(var people) -> Draft.name(people);
            case Adjustment.Ban(var people) -> Draft.name(people);
            case Adjustment.Unban(var people) -> Draft.name(people);
            case Adjustment.Swap(var junior, var other) -> junior.value() + "-" + other.value();
            case Adjustment.SolveAgain() -> MatchingRun.FIRST;
        };
    }
}
