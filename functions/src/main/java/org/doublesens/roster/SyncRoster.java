package org.doublesens.roster;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.program.Asked;
import org.doublesens.program.Audit;
import org.doublesens.program.Awake;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Conflict;
import org.doublesens.program.Gate;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.Problem;
import org.doublesens.program.ProgramStore;

/// Makes a cohort's people what a roster says they are.
///
/// What is to do is always the difference between the roster and what is kept now, and each person changes in one
/// transaction. So a run that was killed anywhere, or stopped at its limit, is finished by sending the same roster
/// again: what is done is no difference any more. Those who change come first, then those who join, then those who
/// leave, so that a half-finished run never leaves a partner without the newcomer who could take over.
public final class SyncRoster {
    /// What one run does at most, well within the half minute that the gateway waits for an answer.
    static final int MOST_JOINING = 4_000;

    static final int MOST_CHANGING = 4_000;
    static final int MOST_LEAVING = 250;

    private static final int UNIT = 15;
    private static final int UNIT_OF_DRAFT = 90;
    private static final int MOST_TRIES = 5;

    private final ProgramStore store;
    private final InstantSource clock;
    private final Welcome welcome;
    private final Farewell farewell;

    public SyncRoster(ProgramStore store, InstantSource clock, Welcome welcome, Farewell farewell) {
        this.store = store;
        this.clock = clock;
        this.welcome = welcome;
        this.farewell = farewell;
    }

    /// What became of a roster.
    public sealed interface Outcome {
        /// What it changed; where `rest` is not empty, the same roster is to be sent again.
        record Synced(Plan done, Plan rest) implements Outcome {}

        /// Nothing was changed, for all these reasons.
        record Refused(List<Problem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /// What the roster would change; nothing is written.
    public Plan preview(CohortId id, Order order) {
        return plan(store.cohort(id), order);
    }

    /// @param asked who sent the roster, for the audit log
    public Outcome sync(CohortId id, Order order, Asked asked) {
        var first = preview(id, order);
        if (!first.problems().isEmpty()) {
            return new Outcome.Refused(first.problems());
        }
        for (var tries = 1; ; tries++) {
            try {
                return apply(id, order, first, asked);
            } catch (Conflict somebodyActedMeanwhile) {
                if (tries == MOST_TRIES) {
                    throw somebodyActedMeanwhile;
                }
            }
        }
    }

    private Outcome apply(CohortId id, Order order, Plan first, Asked asked) {
        var cohort = store.cohort(id);
        var plan = plan(cohort, order);
        if (!plan.problems().isEmpty()) {
            return new Outcome.Refused(plan.problems());
        }
        change(cohort, upTo(MOST_CHANGING, plan.changing()));
        join(cohort, upTo(MOST_JOINING, plan.joining()));
        leave(cohort, upTo(MOST_LEAVING, plan.leaving()), asked);
        if (!plan.isDone()) {
            store.save(id, Changes.NONE.once(audit(id, first, asked)));
        }
        return new Outcome.Synced(first, plan(store.cohort(id), order));
    }

    private Plan plan(Cohort cohort, Order order) {
        var today = cohort.dayAt(clock.instant());
        return Comparing.of(cohort, today, order, store.participants(cohort.cohortId()));
    }

    private void change(Cohort cohort, List<Plan.Edit> edits) {
        store.saveEach(
                cohort.cohortId(),
                edits.stream().map(edit -> Changes.NONE.update(edit.after())).toList());
    }

    private void join(Cohort cohort, List<Participant> newcomers) {
        var now = clock.instant();
        var size = cohort.phase() == Phase.DRAFT ? UNIT_OF_DRAFT : UNIT;
        for (var from = 0; from < newcomers.size(); from += size) {
            var some = newcomers.subList(from, Math.min(newcomers.size(), from + size));
            store.save(cohort.cohortId(), joining(cohort, some, now));
        }
        if (cohort.phase() == Phase.INTAKE && !newcomers.isEmpty()) {
            // Their reminders may be due before the machine would look by itself.
            store.save(cohort.cohortId(), Changes.NONE.wake(Gate.SKILLS));
        }
    }

    /// New to the store as well, else it is a conflict: so nobody is counted twice at the gate.
    private Changes joining(Cohort cohort, List<Participant> newcomers, Instant now) {
        var changes = Changes.NONE;
        for (var newcomer : newcomers) {
            if (cohort.phase() == Phase.DRAFT) {
                changes = changes.update(newcomer);
            } else {
                var dated = welcome.dated(cohort, newcomer, now);
                changes = changes.update(dated).and(welcome.invite(cohort, dated, now));
            }
        }
        if (cohort.phase() == Phase.INTAKE) {
            return changes.countUp(Gate.SKILLS, newcomers.size());
        }
        return cohort.phase() == Phase.DRAFT ? changes : new Awake(store).with(cohort.cohortId(), changes);
    }

    /// Nobody was written to while the cohort is prepared, so nobody needs a goodbye.
    private void leave(Cohort cohort, List<Participant> leavers, Asked asked) {
        if (cohort.phase() == Phase.DRAFT) {
            var removals = new ArrayList<Changes>();
            leavers.forEach(person -> removals.add(Changes.NONE.remove(person)));
            store.saveEach(cohort.cohortId(), removals);
            return;
        }
        leavers.forEach(person -> farewell.leave(cohort.cohortId(), person.participantId(), asked));
    }

    private Audit audit(CohortId id, Plan plan, Asked asked) {
        var why = "%d join, %d change, %d leave"
                .formatted(
                        plan.joining().size(),
                        plan.changing().size(),
                        plan.leaving().size());
        return new Audit(clock.instant(), asked.who(), "sync-roster", id.value(), why);
    }

    private static <T> List<T> upTo(int most, List<T> all) {
        return all.subList(0, Math.min(all.size(), most));
    }
}
