package org.doublesens.api.console;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.doublesens.pages.console.Soon;
import org.doublesens.pages.console.Steering;
import org.doublesens.program.Appointment;
import org.doublesens.program.Appointment.Act;
import org.doublesens.program.Cohort;
import org.doublesens.program.Phase;

/// What can be done to a whole cohort just now.
final class Helm {
    private Helm() {}

    static Set<Steering> offered(Cohort cohort, List<Appointment> appointments) {
        return switch (cohort.phase()) {
            case DRAFT ->
                cohort.launched() == null ? EnumSet.of(Steering.LAUNCH, Steering.CANCEL) : EnumSet.of(Steering.CANCEL);
            case FAILED -> EnumSet.of(Steering.CANCEL);
            case ENDED, CANCELLED -> EnumSet.noneOf(Steering.class);
            case INTAKE, AWARENESS, MATCHING, EXCHANGES, SHARING, ECHO ->
                cohort.rests() ? EnumSet.of(Steering.RESUME, Steering.CANCEL) : running(cohort, appointments);
        };
    }

    private static Set<Steering> running(Cohort cohort, List<Appointment> appointments) {
        var acts = EnumSet.of(Steering.PAUSE, Steering.CANCEL);
        if (closing(cohort, appointments).isPresent()) {
            acts.add(Steering.EXTEND);
        }
        if (cohort.phase() == Phase.EXCHANGES && !cohort.rounds().isEmpty()) {
            acts.add(Steering.END);
        }
        return acts;
    }

    /// The day on which the running stage closes, where it can be moved: a round is a month, whatever happens.
    static Optional<LocalDate> closing(Cohort cohort, List<Appointment> appointments) {
        return switch (cohort.phase()) {
            case INTAKE, AWARENESS, MATCHING, SHARING -> day(cohort.phase(), appointments, cohort.zone());
            case DRAFT, EXCHANGES, ECHO, ENDED, CANCELLED, FAILED -> Optional.empty();
        };
    }

    private static Optional<LocalDate> day(Phase phase, List<Appointment> appointments, ZoneId zone) {
        return appointments.stream()
                .filter(due -> due.act() == Act.CLOSE_GATE && Soon.phaseOf(due.subject()) == phase)
                .map(due -> LocalDate.ofInstant(due.at(), zone))
                .findFirst();
    }
}
