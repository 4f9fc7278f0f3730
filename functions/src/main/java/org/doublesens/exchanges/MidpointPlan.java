package org.doublesens.exchanges;

import static org.doublesens.program.Appointment.Act.ASK_MIDPOINT;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.doublesens.program.Appointment;
import org.doublesens.program.Changes;
import org.doublesens.program.Cohort;
import org.doublesens.program.Participant;
import org.doublesens.program.WorkingDays;

/// When people are asked half-way how it goes.
final class MidpointPlan {
    /// In the middle of the month that stands in the middle.
    private static final int MIDDLE = 15;

    /// Where the months are even, a week into the second half: the letter that turns the roles has settled by then.
    private static final int SETTLED = 8;

    private MidpointPlan() {}

    /// One appointment for each person of these pairs, on their own clock, where the round is the one to ask in.
    static List<Changes> of(Cohort cohort, YearMonth round, List<PairFile> files, WorkingDays workingDays) {
        return day(cohort)
                .filter(day -> YearMonth.from(day).equals(round))
                .map(day -> files.stream()
                        .flatMap(file -> file.people().stream())
                        .distinct()
                        .map(person -> Changes.NONE.once(appointment(day, person, workingDays)))
                        .toList())
                .orElse(List.of());
    }

    /// Absent in a program of one month, whose closing survey is near enough.
    static Optional<LocalDate> day(Cohort cohort) {
        var rounds = cohort.rounds();
        if (rounds.size() < 2) {
            return Optional.empty();
        }
        var isOdd = rounds.size() % 2 == 1;
        return Optional.of(rounds.get(rounds.size() / 2).atDay(isOdd ? MIDDLE : SETTLED));
    }

    private static Appointment appointment(LocalDate day, Participant person, WorkingDays workingDays) {
        var hour = workingDays.welcome(day.atStartOfDay(person.zone()).toInstant(), person.zone());
        return new Appointment(hour, ASK_MIDPOINT, person.id());
    }
}
