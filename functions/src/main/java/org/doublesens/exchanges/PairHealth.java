package org.doublesens.exchanges;

import static org.doublesens.program.Session.State.CANCELLED_BY_SENIOR;
import static org.doublesens.program.Session.State.HELD;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.doublesens.program.Session;

/// Whether a pair has found its rhythm, or lost it.
sealed interface PairHealth {
    /// How long a pair may go without a session before somebody asks.
    Duration PATIENCE = Duration.ofDays(21);

    /// How long a pair that meets once a month, and met, may go with nothing in its calendar.
    Duration A_MONTH_AND_A_HALF = Duration.ofDays(45);

    /// Two cancelled sessions kill a pair.
    int TOO_MANY_CANCELLATIONS = 2;

    /// How long after a hopeful sign it is looked at again, when the pulse of a session is in.
    Duration PULSE_IS_IN = Duration.ofDays(8);

    /// Nothing to do before that hour.
    record Well(Instant lookAgain) implements PairHealth {}

    /// 21 days without a session after one fell through, or with none in sight.
    record NeedsHelp() implements PairHealth {}

    static PairHealth of(PairFile file, ZoneId zone, Instant now) {
        var last = lastSession(file, zone);
        var patientUntil = last.plus(PATIENCE);
        if (now.isBefore(patientUntil)) {
            return new Well(patientUntil);
        }
        if (file.isPausedAt(now)) {
            return new Well(now.plus(PATIENCE));
        }
        var since = file.sessions().stream()
                .filter(session -> session.starts().isAfter(last))
                .toList();
        if (since.stream().anyMatch(session -> awaitsPulse(session, now))) {
            return new Well(now.plus(PULSE_IS_IN));
        }
        if (since.stream().anyMatch(PairHealth::fellThrough)) {
            return new NeedsHelp();
        }
        return file.ahead(now).stream()
                .findFirst()
                .<PairHealth>map(next -> new Well(next.ends().plus(PULSE_IS_IN)))
                .orElseGet(() -> withNothingInSight(file, last, now));
    }

    /// All the month's sessions may be held already, and the next ones come with the next round.
    private static PairHealth withNothingInSight(PairFile file, Instant last, Instant now) {
        var patientUntil = last.plus(A_MONTH_AND_A_HALF);
        var met = file.sessions().stream().anyMatch(session -> session.state() == HELD);
        return met && now.isBefore(patientUntil) ? new Well(patientUntil) : new NeedsHelp();
    }

    /// The senior's side cancelled twice since the pair last met.
    static boolean isCancelledTooOften(List<Session> sessions) {
        var last = lastHeld(sessions);
        return sessions.stream()
                        .filter(session -> session.state() == CANCELLED_BY_SENIOR
                                && session.starts().isAfter(last))
                        .count()
                >= TOO_MANY_CANCELLATIONS;
    }

    private static Instant lastSession(PairFile file, ZoneId zone) {
        var held = lastHeld(file.sessions());
        var began = file.pair().since().atDay(1).atStartOfDay(zone).toInstant();
        return held.isAfter(began) ? held : began;
    }

    private static Instant lastHeld(List<Session> sessions) {
        return sessions.stream()
                .filter(session -> session.state() == HELD)
                .map(Session::starts)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static boolean awaitsPulse(Session session, Instant now) {
        return session.state() == Session.State.PLANNED && !session.starts().isAfter(now);
    }

    private static boolean fellThrough(Session session) {
        return switch (session.state()) {
            case MISSED, CANCELLED_BY_JUNIOR, CANCELLED_BY_SENIOR, UNKNOWN -> true;
            case PLANNED -> session.sequence() > 1;
            case HELD, CALLED_OFF -> false;
        };
    }
}
