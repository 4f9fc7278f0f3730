package org.doublesens.outbox;

import static java.time.DayOfWeek.MONDAY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.doublesens.mail.Pacing;
import org.doublesens.mail.Reader;
import org.doublesens.program.Hours;
import org.doublesens.program.Mailbag;
import org.doublesens.program.Participant;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;
import org.jspecify.annotations.Nullable;

/// Decides when a letter may leave: 9 to 17 on a working day of the reader, two mails a week a person.
final class Postmaster {
    private static final int MOST_A_WEEK = 2;

    /// After so long nobody remembers how a session was.
    private static final Duration FORGOTTEN = Duration.ofDays(21);

    private final WorkingDays days;

    Postmaster(WorkingDays days) {
        this.days = days;
    }

    Departure decide(Words words, Reader reader, Mailbag mailbag, Instant now) {
        if (isGone(reader.participant(), words)) {
            return new Departure.Suppress();
        }
        var hour = hour(words, reader, mailbag, now);
        var end = tooLateFrom(words, reader.zone()).filter(late -> !hour.isBefore(late));
        if (end.isPresent()) {
            return isBetterEarly(words) && now.isBefore(end.get()) ? new Departure.Leave() : new Departure.Suppress();
        }
        return hour.isAfter(now) ? new Departure.WaitUntil(hour) : new Departure.Leave();
    }

    private Instant hour(Words words, Reader reader, Mailbag mailbag, Instant now) {
        return switch (Pacing.of(words).haste()) {
            case PROMPT -> now;
            case WELCOME -> days.welcome(afterPause(reader, now), reader.zone());
            case BUDGETED -> inBudget(days.welcome(afterPause(reader, now), reader.zone()), reader, mailbag);
        };
    }

    private Instant inBudget(Instant hour, Reader reader, Mailbag mailbag) {
        var monday = hour.atZone(reader.zone()).toLocalDate().with(TemporalAdjusters.previousOrSame(MONDAY));
        return mailbag.since(monday) < MOST_A_WEEK
                ? hour
                : days.welcome(Hours.morning(monday.plusWeeks(1), reader.zone()), reader.zone());
    }

    /// An invitation that would come after its meeting has begun leaves at once.
    private static boolean isBetterEarly(Words words) {
        return words instanceof Words.SessionInvitation || words instanceof Words.KeynoteInvitation;
    }

    private static Instant afterPause(Reader reader, Instant now) {
        var person = reader.participant();
        if (person == null || person.pausedUntil() == null) {
            return now;
        }
        var back = Hours.morning(person.pausedUntil(), reader.zone());
        return back.isAfter(now) ? back : now;
    }

    private static boolean isGone(@Nullable Participant person, Words words) {
        if (person == null) {
            return false;
        }
        return person.unreachable() || (!person.isActive() && !isFarewell(words));
    }

    /// Who leaves is told so, and their calendar is emptied of what was to come.
    private static boolean isFarewell(Words words) {
        return words instanceof Words.Goodbye
                || words instanceof Words.SessionCancelled
                || words instanceof Words.KeynoteCancelled;
    }

    /// From when on a letter says nothing useful any more.
    private static Optional<Instant> tooLateFrom(Words words, ZoneId zone) {
        return switch (words) {
            case Words.SessionTomorrow(var session) -> Optional.of(session.starts());
            case Words.SessionInvitation(var session) -> Optional.of(session.starts());
            case Words.KeynoteInvitation talk -> Optional.of(talk.starts());
            case Words.PulseAsked asked -> Optional.of(asked.session().starts().plus(FORGOTTEN));
            case Words.PulseReminder reminder ->
                Optional.of(reminder.session().starts().plus(FORGOTTEN));
            case Words.RoleSwapped swap -> endOf(swap.month().atEndOfMonth(), zone);
            case Words.SkillsReminder(var closes, var lastDay) -> endOf(closes, zone);
            case Words.PledgeReminder(var closes) -> endOf(closes, zone);
            case Words.SurveyAsked(var closes) -> endOf(closes, zone);
            case Words.SurveyReminder(var closes) -> endOf(closes, zone);
            default -> Optional.empty();
        };
    }

    private static Optional<Instant> endOf(LocalDate day, ZoneId zone) {
        return Optional.of(day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
