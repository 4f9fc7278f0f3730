package org.doublesens.pairing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.doublesens.program.Appointment;
import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Gate;
import org.doublesens.program.Hours;
import org.doublesens.program.Letter;
import org.doublesens.program.MatchingRun;
import org.doublesens.program.Pair;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Stage;
import org.doublesens.program.Wait;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;

/// Proposes the pairs of all who pledged, solved at once, and asks the organiser to look at them.
public final class MatchPairs implements Stage<MatchPairs.Request, MatchPairs.Result> {
    /// Working days after the proposal.
    private static final List<Integer> REMINDERS = List.of(2, 4);

    public record Request(CohortId cohortId) {}

    /// @param review whether the organiser looks before the pairs are published
    public record Result(int pairs, int waiting, boolean review, long waitSeconds) {}

    private final ProgramStore store;
    private final InstantSource clock;
    private final WorkingDays days;

    public MatchPairs(ProgramStore store, InstantSource clock, WorkingDays days) {
        this.store = store;
        this.clock = clock;
        this.days = days;
    }

    @Override
    public Result run(Request request) {
        var now = clock.instant();
        var cohort = store.cohort(request.cohortId());
        var proposal = propose(cohort, now);
        store.saveEach(cohort.cohortId(), changes(cohort, proposal, now));
        return new Result(
                proposal.pairs().size(),
                proposal.run().unmatched().size(),
                cohort.pairing().review(),
                Wait.seconds(store, cohort.cohortId(), now));
    }

    private Proposal propose(Cohort cohort, Instant now) {
        var matchmaker = new Matchmaker(clock);
        var request = new Candidates(store).pledged(cohort, now);
        var month = cohort.monthAt(now);
        return matchmaker.proposal(MatchingRun.FIRST, matchmaker.solve(request), month);
    }

    /// A retried run replaces what it proposed before.
    private List<Changes> changes(Cohort cohort, Proposal proposal, Instant now) {
        var units = new ArrayList<Changes>();
        units.add(opening(cohort, proposal, now));
        var kept = proposal.pairs().stream().map(Pair::id).collect(Collectors.toSet());
        store.all(cohort.cohortId(), Pair.class).stream()
                .filter(pair -> pair.state() == Pair.State.PROPOSED && !kept.contains(pair.id()))
                .map(Changes.NONE::remove)
                .forEach(units::add);
        proposal.pairs().stream().map(Changes.NONE::put).forEach(units::add);
        return units;
    }

    private Changes opening(Cohort cohort, Proposal proposal, Instant now) {
        var changes = Changes.NONE.put(proposal.run()).and(cohort.entering(Phase.MATCHING));
        return cohort.pairing().review() ? changes.and(review(cohort, proposal, now)) : changes;
    }

    private Changes review(Cohort cohort, Proposal proposal, Instant now) {
        var today = days.onOrAfter(cohort.dayAt(now));
        var closes = days.plus(today, cohort.timing().reviewDays());
        var words = new Words.ReviewAsked(
                proposal.pairs().size(), proposal.run().unmatched().size(), closes);
        var changes = Gate.awaiting(Gate.REVIEW, 1, Hours.evening(closes, cohort.zone()))
                .once(Letter.toOrganiser("", words, now));
        for (var later : REMINDERS) {
            var day = days.plus(today, later);
            if (day.isBefore(closes)) {
                changes = changes.once(
                        new Appointment(Hours.morning(day, cohort.zone()), Act.REMIND_REVIEW, closes.toString()));
            }
        }
        return changes;
    }
}
