package org.doublesens.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.CohortId;
import org.doublesens.program.Gate;
import org.doublesens.program.Hours;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Stage;
import org.doublesens.program.Wait;
import org.doublesens.program.Weekly;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;

/// Invites everybody to fill in the intake form and sets the hours of the reminders and of the end.
public final class CollectSkills implements Stage<CollectSkills.Request, CollectSkills.Result> {
    public record Request(CohortId cohortId) {}

    public record Result(int asked, long waitSeconds) {}

    private final ProgramStore store;
    private final InstantSource clock;
    private final WorkingDays days;

    public CollectSkills(ProgramStore store, InstantSource clock, WorkingDays days) {
        this.store = store;
        this.clock = clock;
        this.days = days;
    }

    @Override
    public Result run(Request request) {
        var now = clock.instant();
        var cohort = store.cohort(request.cohortId());
        var asked = store.participants(request.cohortId()).stream()
                .filter(CollectSkills::isAsked)
                .toList();
        store.saveEach(cohort.cohortId(), invite(cohort, asked, days, now));
        return new Result(asked.size(), Wait.seconds(store, cohort.cohortId(), now));
    }

    static boolean isAsked(Participant person) {
        return person.isActive() && person.intake() == null;
    }

    /// The day the stage closes if somebody stays silent.
    static LocalDate closes(Cohort cohort, WorkingDays days) {
        return days.plus(cohort.starts(), cohort.timing().intakeDays());
    }

    /// The gate comes first, so that the fastest answer finds it.
    static List<Changes> invite(Cohort cohort, List<Participant> asked, WorkingDays days, Instant now) {
        var closes = closes(cohort, days);
        var units = new ArrayList<Changes>();
        units.add(opening(cohort, asked.size(), closes, now).once(Weekly.after(now, cohort, days)));
        asked.forEach(person -> units.add(new SkillsInvitation(person, cohort.starts(), closes).changes(days, now)));
        return units;
    }

    private static Changes opening(Cohort cohort, int asked, LocalDate closes, Instant now) {
        return Gate.awaiting(Gate.SKILLS, asked, Hours.evening(closes, cohort.zone()))
                .once(Letter.toOrganiser("", new Words.CohortLaunched(asked, closes), now))
                .and(cohort.entering(Phase.INTAKE));
    }
}
