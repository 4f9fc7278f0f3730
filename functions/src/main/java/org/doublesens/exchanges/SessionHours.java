package org.doublesens.exchanges;

import static org.doublesens.program.Appointment.Act.PULSE;
import static org.doublesens.program.Appointment.Act.SESSION_TOMORROW;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Hours;
import org.doublesens.program.Participant;
import org.doublesens.program.Session;
import org.doublesens.program.WorkingDays;

/// The hours that come with a session: the day before, and the feedback after it.
final class SessionHours {
    private SessionHours() {}

    /// One appointment for each 9:00 of the working day before, and one for everybody's pulse.
    static List<Appointment> of(Session session, List<Participant> people, WorkingDays workingDays) {
        var mornings = people.stream()
                .map(person -> dayBefore(session, person, workingDays))
                .distinct()
                .map(morning -> new Appointment(morning, SESSION_TOMORROW, session.id()));
        var pulse = new Appointment(pulse(session, people, workingDays), PULSE, session.id());
        return Stream.concat(mornings, Stream.of(pulse)).toList();
    }

    /// Those that are still to come: a session that is set for tomorrow has no day before it any more.
    static List<Appointment> ahead(Session session, List<Participant> people, WorkingDays workingDays, Instant now) {
        return of(session, people, workingDays).stream()
                .filter(hour -> hour.at().isAfter(now))
                .toList();
    }

    /// A session rewritten, and its hours with it: those of before are struck off, unless they are the new ones too.
    static Changes changed(
            Session before,
            Session after,
            List<Appointment> newHours,
            List<Participant> people,
            WorkingDays workingDays) {
        var changes = Changes.NONE.update(after).once(newHours);
        for (var hour : of(before, people, workingDays)) {
            changes = newHours.contains(hour) ? changes : changes.remove(hour);
        }
        return changes;
    }

    /// 9:00 on the person's clock, the working day before the session.
    static Instant dayBefore(Session session, Participant person, WorkingDays workingDays) {
        var day = person.dayAt(session.starts());
        return Hours.morning(workingDays.before(day), person.zone());
    }

    /// The first welcome moment after the session for one of its people.
    static Instant pulse(Session session, List<Participant> people, WorkingDays workingDays) {
        return people.stream()
                .map(person -> workingDays.welcome(session.ends(), person.zone()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
