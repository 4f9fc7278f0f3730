package org.doublesens.intake;

import java.time.Instant;
import org.doublesens.program.Appointment;
import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Hours;
import org.doublesens.program.Participant;
import org.doublesens.program.Phase;
import org.doublesens.program.WorkingDays;

/// Invites somebody who joins after the others were invited: the same form, reminders, and a deadline of their own
/// where everybody's is too near or over.
public final class InviteLate {
    /// Working days a late joiner has at least.
    private static final int LEAST_DAYS = 5;

    private final WorkingDays days;

    public InviteLate(WorkingDays days) {
        this.days = days;
    }

    /// The person as they are to be kept, with their own deadline if they need one.
    public Participant dated(Cohort cohort, Participant person, Instant now) {
        var least = days.plus(
                person.dayAt(now), Math.min(LEAST_DAYS, cohort.timing().intakeDays()));
        var closes = CollectSkills.closes(cohort, days);
        return cohort.phase() == Phase.INTAKE && !closes.isBefore(least) ? person : person.extended(least);
    }

    /// The invitation and its hours, for a person as [#dated] gave them.
    public Changes invite(Cohort cohort, Participant person, Instant now) {
        var closes = person.deadline(CollectSkills.closes(cohort, days));
        var changes = new SkillsInvitation(person, person.dayAt(now), closes).changes(days, now);
        return person.extendedTo() == null
                ? changes
                : changes.once(new Appointment(Hours.evening(closes, person.zone()), Act.END_EXTENSION, person.id()));
    }
}
