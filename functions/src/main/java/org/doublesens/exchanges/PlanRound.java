package org.doublesens.exchanges;

import static org.doublesens.program.Appointment.Act.CHECK_PAIR;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.doublesens.calendar.Span;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Gate;
import org.doublesens.program.Keynote;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Stage;
import org.doublesens.program.Wait;
import org.doublesens.program.WorkingDays;

/// Begins a round: those who wait are offered to each other, every pair gets its sessions, some juniors their talk.
public final class PlanRound implements Stage<PlanRound.Request, PlanRound.Result> {
    public record Request(CohortId cohortId, YearMonth round) {}

    /// @param sessions    planned by this run; a retried run finds those of the run before and plans no second ones
    /// @param withoutSlot pairs for which the month has no common hour left
    /// @param paused      pairs that are planned when a pause ends
    /// @param waitSeconds until the next appointment, 1 at least
    public record Result(int pairs, int sessions, int withoutSlot, int paused, int talks, long waitSeconds) {}

    private final ProgramStore store;
    private final InstantSource clock;
    private final WorkingDays workingDays;
    private final Rematch rematch;

    public PlanRound(ProgramStore store, InstantSource clock, WorkingDays workingDays, Rematch rematch) {
        this.store = store;
        this.clock = clock;
        this.workingDays = workingDays;
        this.rematch = rematch;
    }

    @Override
    public Result run(Request request) {
        var cohort = store.cohort(request.cohortId());
        var round = request.round();
        var now = clock.instant();
        if (!cohort.rounds().contains(round)) {
            // The organiser ended the exchanges before this month: the machine passes through it.
            store.save(cohort.cohortId(), Changes.NONE.once(Gate.of(Gate.ofRound(round), 0)));
            return new Result(0, 0, 0, 0, 0, 1);
        }
        open(cohort, round);
        store.saveEach(cohort.cohortId(), rematch.pairs(cohort, round));
        var files = new PairFiles(store).meeting(cohort.cohortId());
        var diary = Diary.of(files, store.all(cohort.cohortId(), Keynote.class));
        var plans = plan(cohort, round, files, diary, now);
        store.saveEach(
                cohort.cohortId(),
                plans.stream()
                        .map(PairPlan::changes)
                        .filter(unit -> !unit.isEmpty())
                        .toList());
        store.saveEach(cohort.cohortId(), TalkPlanning.inUnits(MidpointPlan.of(cohort, round, files, workingDays)));
        var talks = new TalkPlanning(store, workingDays).plan(cohort, round, diary, now);
        return new Result(
                plans.size(),
                plans.stream().mapToInt(PairPlan::sessions).sum(),
                count(plans, PairPlan.Outcome.NO_SLOT),
                count(plans, PairPlan.Outcome.PAUSED),
                talks,
                Wait.seconds(store, cohort.cohortId(), now));
    }

    private void open(Cohort cohort, YearMonth round) {
        var ends = RoundTimes.ends(cohort, round, workingDays);
        store.save(cohort.cohortId(), Gate.awaiting(Gate.ofRound(round), 1, ends));
    }

    private List<PairPlan> plan(Cohort cohort, YearMonth round, List<PairFile> files, Diary diary, Instant now) {
        var open = RoundTimes.open(cohort, round, now, workingDays);
        var checked = checkedPairs(cohort);
        var plans = new ArrayList<PairPlan>();
        for (var file : files) {
            var plan = PairPlan.of(cohort, round, file, open, diary, now, workingDays);
            plan.enterInto(diary, file.pair());
            plans.add(checked.contains(file.pair().id()) ? plan : plan.and(firstCheck(cohort, file, open)));
        }
        return plans;
    }

    private Set<String> checkedPairs(Cohort cohort) {
        return store.all(cohort.cohortId(), Appointment.class).stream()
                .filter(appointment -> appointment.act() == CHECK_PAIR)
                .map(Appointment::subject)
                .collect(Collectors.toSet());
    }

    private Changes firstCheck(Cohort cohort, PairFile file, Span open) {
        var at = workingDays.welcome(open.from().plus(PairHealth.PATIENCE), cohort.zone());
        return Changes.NONE.once(new Appointment(at, CHECK_PAIR, file.pair().id()));
    }

    private static int count(List<PairPlan> plans, PairPlan.Outcome outcome) {
        return (int) plans.stream().filter(plan -> plan.outcome() == outcome).count();
    }
}
