package org.doublesens.steering;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.doublesens.program.Appointment;
import org.doublesens.program.Cohort;
import org.doublesens.program.WorkingDays;

/// Moves what is due by as many days as a pause lasted, to a working day, at the same hour of the clock.
///
/// A round keeps its end, since a round is a calendar month; so does what hangs on a day of its own: somebody's own
/// pause,
/// a talk, a letter that only waited for a better hour.
///
/// @param byDays whole days, 1 at least
record Delay(ZoneId zone, WorkingDays days, int byDays) {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    boolean moves(Appointment due) {
        return switch (due.act()) {
            case CLOSE_GATE -> !due.subject().startsWith("round-");
            case REMIND_SKILLS,
                    AWARENESS_LETTER,
                    REMIND_PLEDGE,
                    REMIND_REVIEW,
                    PULSE,
                    REMIND_PULSE,
                    CLOSE_PULSE,
                    CHECK_PAIR,
                    END_EXTENSION,
                    REMIND_SURVEY,
                    REMIND_APPROVAL,
                    ASK_ECHO -> true;
            case SESSION_TOMORROW,
                    END_PAUSE,
                    KEYNOTE_CALL,
                    ASK_MIDPOINT,
                    KEYNOTE_HELD,
                    KEYNOTE_OFF,
                    TELL_TO_DO,
                    SEND_LETTER -> false;
        };
    }

    Appointment moved(Appointment due) {
        var local = due.at().atZone(zone);
        var at = moved(local.toLocalDate()).atTime(local.toLocalTime()).atZone(zone);
        return new Appointment(at.toInstant(), due.act(), subject(due));
    }

    LocalDate moved(LocalDate day) {
        return days.onOrAfter(day.plusDays(byDays));
    }

    /// The working days an intake lasts that now closes on that day.
    int intakeDays(Cohort cohort) {
        var closes = moved(days.plus(cohort.starts(), cohort.timing().intakeDays()));
        var lasts = cohort.timing().intakeDays();
        while (days.plus(cohort.starts(), lasts).isBefore(closes)) {
            lasts++;
        }
        return lasts;
    }

    /// Some reminders say in their subject until when people have time.
    private String subject(Appointment due) {
        return switch (due.act()) {
            case REMIND_REVIEW, REMIND_SURVEY, REMIND_APPROVAL, ASK_ECHO ->
                DAY.matcher(due.subject())
                        .replaceAll(day -> Matcher.quoteReplacement(
                                moved(LocalDate.parse(day.group())).toString()));
            default -> due.subject();
        };
    }
}
