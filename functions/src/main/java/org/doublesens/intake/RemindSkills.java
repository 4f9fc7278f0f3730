package org.doublesens.intake;

import java.time.InstantSource;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Keeper;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.ProgramStore;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;

/// Reminds one person of the intake form, if they have not answered.
public final class RemindSkills implements Keeper {
    private final ProgramStore store;
    private final InstantSource clock;
    private final WorkingDays days;

    public RemindSkills(ProgramStore store, InstantSource clock, WorkingDays days) {
        this.store = store;
        this.clock = clock;
        this.days = days;
    }

    @Override
    public Changes keep(Cohort cohort, Appointment due) {
        return store.find(cohort.cohortId(), Participant.class, due.subject())
                .filter(CollectSkills::isAsked)
                .map(person -> Changes.NONE.once(reminder(cohort, person, due)))
                .orElse(Changes.NONE);
    }

    private Letter reminder(Cohort cohort, Participant person, Appointment due) {
        var closes = person.deadline(CollectSkills.closes(cohort, days));
        var day = person.dayAt(due.at());
        var words = new Words.SkillsReminder(closes, !day.isBefore(closes));
        return Letter.to(person.participantId(), day.toString(), words, clock.instant());
    }
}
