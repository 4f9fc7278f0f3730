package org.doublesens.sharing;

import java.time.LocalDate;
import java.util.TreeSet;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Gate;

/// One wait for the organiser's approval: a gate, two reminders, an end.
///
/// @param number 1 for the first; an unapproved digest is waited for three times at most
record ApprovalWait(int number, LocalDate opened, LocalDate closes, Days days) {
    /// After so many waits nobody will come any more.
    static final int MOST = 3;

    private static final int REMINDERS = 2;

    static ApprovalWait of(int number, LocalDate opened, Days days) {
        var length = days.cohort().timing().approvalDays();
        return new ApprovalWait(number, opened, days.after(opened, length), days);
    }

    Changes appointments() {
        var end = new Appointment(days.evening(closes), Appointment.Act.CLOSE_GATE, Gate.APPROVAL);
        var changes = Changes.NONE.once(end);
        var reminder = (number - 1) * REMINDERS;
        for (var after : remindedAfter(days.cohort().timing().approvalDays())) {
            reminder++;
            var morning = days.morning(days.after(opened, after));
            changes = changes.once(Reminder.of(reminder, closes).at(morning, Appointment.Act.REMIND_APPROVAL));
        }
        return changes;
    }

    /// Two fifths into the wait and the day before its end; fewer where the wait is too short for two.
    static TreeSet<Integer> remindedAfter(int length) {
        var after = new TreeSet<Integer>();
        after.add(Math.max(1, length * 2 / 5));
        after.add(length - 1);
        after.removeIf(day -> day < 1 || day >= length);
        return after;
    }
}
