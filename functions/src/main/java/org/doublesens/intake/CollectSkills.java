package org.doublesens.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.doublesens.program.Appointment;
import org.doublesens.program.Appointment.Act;
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
    /// Working days after the invitation; the last day is reminded too.
    private static final List<Integer> REMINDERS = List.of(3, 7);

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
        asked.forEach(person -> units.add(invitation(cohort, person, closes, days, now)));
        return units;
    }

    private static Changes opening(Cohort cohort, int asked, LocalDate closes, Instant now) {
        var changes = Changes.NONE
                .once(Gate.of(Gate.SKILLS, asked))
                .once(new Appointment(Hours.evening(closes, cohort.zone()), Act.CLOSE_GATE, Gate.SKILLS))
                .once(Letter.toOrganiser("", new Words.CohortLaunched(asked, closes), now));
        return cohort.phase() == Phase.INTAKE ? changes : changes.update(cohort.in(Phase.INTAKE));
    }

    private static Changes invitation(
            Cohort cohort, Participant person, LocalDate closes, WorkingDays days, Instant now) {
        var changes = Changes.NONE
                .once(Letter.to(person.participantId(), "", new Words.SkillsInvitation(closes), now))
                .once(reminder(closes, person));
        for (var later : REMINDERS) {
            var day = days.plus(cohort.starts(), later);
            if (day.isBefore(closes)) {
                changes = changes.once(reminder(day, person));
            }
        }
        return changes;
    }

    private static Appointment reminder(LocalDate day, Participant person) {
        return new Appointment(Hours.morning(day, person.zone()), Act.REMIND_SKILLS, person.id());
    }
}
