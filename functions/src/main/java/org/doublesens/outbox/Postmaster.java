package org.doublesens.outbox;

import static java.time.DayOfWeek.MONDAY;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.doublesens.mail.Pacing;
import org.doublesens.mail.Pacing.Haste;
import org.doublesens.mail.Reader;
import org.doublesens.program.Hours;
import org.doublesens.program.Mailbag;
import org.doublesens.program.Participant;
import org.doublesens.program.Words;
import org.doublesens.program.WorkingDays;
import org.jspecify.annotations.Nullable;

/// Decides when a letter may leave: 9 to 17 on a working day of the reader, two a week a person, invitations excepted.
final class Postmaster {
    private static final int MOST_A_WEEK = 2;

    private final WorkingDays days;

    Postmaster(WorkingDays days) {
        this.days = days;
    }

    Departure decide(Words words, Reader reader, Mailbag mailbag, Instant now) {
        if (isGone(reader.participant(), words)) {
            return new Departure.Suppress();
        }
        var hour = hour(words, reader, mailbag, now);
        if (tooLateFrom(words, reader.zone()).filter(end -> !hour.isBefore(end)).isPresent()) {
            return new Departure.Suppress();
        }
        return hour.isAfter(now) ? new Departure.WaitUntil(hour) : new Departure.Leave();
    }

    private Instant hour(Words words, Reader reader, Mailbag mailbag, Instant now) {
        if (Pacing.of(words).haste() == Haste.PROMPT) {
            return now;
        }
        var hour = days.welcome(afterPause(reader, now), reader.zone());
        var monday = hour.atZone(reader.zone()).toLocalDate().with(TemporalAdjusters.previousOrSame(MONDAY));
        if (mailbag.since(monday) < MOST_A_WEEK) {
            return hour;
        }
        return days.welcome(Hours.morning(monday.plusWeeks(1), reader.zone()), reader.zone());
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
        return person.unreachable() || !person.isActive() && !isFarewell(words);
    }

    /// Who leaves is told so, and their calendar is emptied of the sessions to come.
    private static boolean isFarewell(Words words) {
        return words instanceof Words.Goodbye || words instanceof Words.SessionCancelled;
    }

    /// From when on a letter says nothing useful any more.
    private static Optional<Instant> tooLateFrom(Words words, ZoneId zone) {
        return switch (words) {
            case Words.SessionTomorrow(var session) -> Optional.of(session.starts());
            case Words.SessionInvitation(var session) -> Optional.of(session.starts());
            case Words.SkillsReminder(var closes, var lastDay) -> endOf(closes, zone);
            case Words.PledgeReminder(var closes) -> endOf(closes, zone);
            case Words.SurveyReminder(var closes) -> endOf(closes, zone);
            default -> Optional.empty();
        };
    }

    private static Optional<Instant> endOf(LocalDate day, ZoneId zone) {
        return Optional.of(day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
