package org.doublesens.figures;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.doublesens.program.Appointment;
import org.doublesens.program.Appointment.Act;

/// The hours a cohort will keep: what is not in here will not happen by itself.
record Timetable(List<Appointment> appointments) {
    Timetable {
        appointments = List.copyOf(appointments);
    }

    /// When a wait ends.
    Optional<Instant> closing(String gate) {
        return at(Act.CLOSE_GATE, gate);
    }

    Optional<Instant> at(Act act, String subject) {
        return earliest(
                appointment -> appointment.act() == act && appointment.subject().equals(subject));
    }

    Optional<Instant> at(Act act) {
        return earliest(appointment -> appointment.act() == act);
    }

    private Optional<Instant> earliest(Predicate<Appointment> wanted) {
        return appointments.stream().filter(wanted).map(Appointment::at).min(Comparator.naturalOrder());
    }
}
