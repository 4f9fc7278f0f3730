package org.doublesens.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.doublesens.program.Appointment;
import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Changes;
import org.doublesens.program.Hours;
import org.doublesens.program.Letter;
import org.doublesens.program.Participant;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;

/// What brings one person to the intake form: a letter, and the mornings on which silence is reminded of it.
///
/// @param counted the day from which the reminders are counted
record SkillsInvitation(Participant person, LocalDate counted, LocalDate closes) {
    /// Working days after the invitation; the last day is reminded too.
    private static final List<Integer> REMINDERS = List.of(3, 7);

    Changes changes(WorkingDays days, Instant now) {
        var changes = Changes.NONE
                .once(Letter.to(person.participantId(), "", new Words.SkillsInvitation(closes), now))
                .once(reminder(closes));
        for (var later : REMINDERS) {
            var day = days.plus(counted, later);
            changes = day.isBefore(closes) ? changes.once(reminder(day)) : changes;
        }
        return changes;
    }

    private Appointment reminder(LocalDate day) {
        return new Appointment(Hours.morning(day, person.zone()), Act.REMIND_SKILLS, person.id());
    }
}
