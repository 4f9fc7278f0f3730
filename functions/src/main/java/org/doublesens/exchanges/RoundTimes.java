package org.doublesens.exchanges;

import java.time.Instant;
import java.time.YearMonth;
import org.doublesens.calendar.Span;
import org.doublesens.program.Cohort;
import org.doublesens.program.WorkingDays;

/// When a round begins and ends on the cohort's clock.
final class RoundTimes {
    /// How many working days people have between an invitation and its session.
    static final int NOTICE = 2;

    private RoundTimes() {}

    /// When the round ends by itself: noon of the next month's first working day, after the scheduled role swap of the
    /// morning; the last round at 17:00 on its last day.
    static Instant ends(Cohort cohort, YearMonth round, WorkingDays workingDays) {
        var end = isLast(cohort, round)
                ? round.atEndOfMonth().atTime(17, 0)
                : workingDays.onOrAfter(round.plusMonths(1).atDay(1)).atTime(12, 0);
        return end.atZone(cohort.zone()).toInstant();
    }

    /// The hours that are left for sessions of the round, with due notice; an empty stretch where none are.
    static Span open(Cohort cohort, YearMonth round, Instant now, WorkingDays workingDays) {
        var noticed = workingDays.plus(cohort.dayAt(now), NOTICE);
        var first = noticed.isAfter(round.atDay(1)) ? noticed : round.atDay(1);
        var from = first.atStartOfDay(cohort.zone()).toInstant();
        var to = round.plusMonths(1).atDay(1).atStartOfDay(cohort.zone()).toInstant();
        return new Span(from.isBefore(to) ? from : to, to);
    }

    static boolean isLast(Cohort cohort, YearMonth round) {
        var rounds = cohort.rounds();
        return rounds.isEmpty() || !round.isBefore(rounds.getLast());
    }
}
