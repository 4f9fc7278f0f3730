package org.doublesens.sharing;

import java.time.Instant;
import java.time.LocalDate;
import org.doublesens.program.Appointment;
import org.doublesens.program.ParticipantId;

/// What the appointment of a reminder says in its subject: the how manieth it is, when the wait ends, and after whom
/// to go on where one transaction cannot hold everybody.
record Reminder(int number, LocalDate closes, String after) {

    static Reminder of(Appointment due) {
        var parts = due.subject().split("#", -1);
        return new Reminder(Integer.parseInt(parts[0]), LocalDate.parse(parts[1]), parts[2]);
    }

    static Reminder of(int number, LocalDate closes) {
        return new Reminder(number, closes, "");
    }

    Appointment at(Instant hour, Appointment.Act act) {
        return new Appointment(hour, act, number + "#" + closes + "#" + after);
    }

    Reminder goingOnAfter(ParticipantId person) {
        return new Reminder(number, closes, person.value());
    }
}
