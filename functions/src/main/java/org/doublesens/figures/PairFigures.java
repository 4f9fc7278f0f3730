package org.doublesens.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.doublesens.program.Lesson;
import org.doublesens.program.Pair;
import org.doublesens.program.PairId;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Session;

/// The figures about what pairs did: sessions planned, held, cancelled, and partners who changed.
final class PairFigures {
    private static final int RECENT_DAYS = 21;

    private PairFigures() {}

    static Finding reciprocityAtMatch(Evidence evidence) {
        var pairs = evidence.pairs();
        var both = pairs.stream()
                .filter(pair -> !pair.byJuniors().isEmpty() && !pair.bySenior().isEmpty())
                .count();
        return Finding.share(both, pairs.size(), people(pairs), evidence.soFar());
    }

    static Finding sessionCompletion(Evidence evidence) {
        var past = evidence.sessions().stream().filter(PairFigures::isPast).toList();
        var held = past.stream().filter(PairFigures::isHeld).count();
        return Finding.share(held, past.size(), people(evidence, past), evidence.soFar());
    }

    static Finding activePairs(Evidence evidence) {
        var meeting = evidence.pairs().stream()
                .filter(pair -> pair.state() == Pair.State.MEETING)
                .toList();
        var period = new Period(evidence.today().minusDays(RECENT_DAYS), evidence.today());
        var recent = evidence.held().stream()
                .filter(session -> isWithin(period, evidence.day(session.starts())))
                .map(Session::pair)
                .collect(Collectors.toSet());
        var active =
                meeting.stream().filter(pair -> recent.contains(pair.pairId())).count();
        return Finding.share(active, meeting.size(), people(meeting), period);
    }

    static Finding lessonsShared(Evidence evidence) {
        var settled = settled(evidence, evidence.held());
        var sessions = settled.counted().stream().map(Session::id).collect(Collectors.toSet());
        var shared = evidence.lessons().stream()
                .filter(lesson -> lesson.share() != Lesson.Share.NO && sessions.contains(lesson.session()))
                .count();
        return new Finding(shared, sessions.size(), people(evidence, settled.counted()), settled.period());
    }

    /// Somebody got another partner: after a leaver, or because one of the two asked.
    static Finding rematchRate(Evidence evidence) {
        var seen = new HashSet<ParticipantId>();
        var pairs = evidence.pairs().stream()
                .sorted(Comparator.comparing(PairFigures::told).thenComparing(Pair::id))
                .toList();
        var again = 0;
        for (var pair : pairs) {
            again += pair.people().stream().anyMatch(seen::contains) ? 1 : 0;
            seen.addAll(pair.people());
        }
        return Finding.share(again, pairs.size(), people(pairs), evidence.soFar());
    }

    private static Instant told(Pair pair) {
        return Objects.requireNonNullElseGet(
                pair.published(), () -> pair.since().atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    static Finding sessionsPerPair(Evidence evidence) {
        var pairs = evidence.pairs();
        var held = evidence.held().size();
        var each = pairs.isEmpty() ? 0 : Math.round(100.0 * held / pairs.size());
        return new Finding(each, pairs.size(), people(pairs), evidence.soFar());
    }

    /// Whether a session that did not take place was cancelled is told to nobody, so it is counted as months end.
    static Finding cancelRate(Evidence evidence) {
        var past = evidence.sessions().stream().filter(PairFigures::isPast).toList();
        var settled = settled(evidence, past);
        var cancelled =
                settled.counted().stream().filter(PairFigures::isCancelled).count();
        return Finding.share(
                cancelled, settled.counted().size(), people(evidence, settled.counted()), settled.period());
    }

    private static Settled<Session> settled(Evidence evidence, List<Session> sessions) {
        return Settled.of(
                sessions,
                Session::round,
                some -> !Suppression.isTooSmall(Math.min(some.size(), people(evidence, some))),
                evidence.soFar().from(),
                evidence.today());
    }

    /// Which side cancelled is told to nobody, so it is counted as months end, and of five seniors at a time.
    static Finding cancelledBySeniors(Evidence evidence) {
        var pairs = evidence.pairsById();
        var settled = Settled.of(
                evidence.sessions().stream().filter(PairFigures::isCancelled).toList(),
                Session::round,
                some -> !Suppression.isTooSmall(seniors(some, pairs)),
                evidence.soFar().from(),
                evidence.today());
        var cancelled = settled.counted();
        var bySeniors = cancelled.stream()
                .filter(session -> session.state() == Session.State.CANCELLED_BY_SENIOR)
                .count();
        return Finding.share(bySeniors, cancelled.size(), seniors(cancelled, pairs), settled.period());
    }

    private static int seniors(Collection<Session> sessions, Map<PairId, Pair> pairs) {
        return (int) sessions.stream()
                .map(session -> pairs.get(session.pair()))
                .filter(Objects::nonNull)
                .map(Pair::senior)
                .distinct()
                .count();
    }

    private static boolean isCancelled(Session session) {
        return switch (session.state()) {
            case CANCELLED_BY_JUNIOR, CANCELLED_BY_SENIOR -> true;
            case PLANNED, HELD, MISSED, CALLED_OFF, UNKNOWN -> false;
        };
    }

    static boolean isPast(Session session) {
        return switch (session.state()) {
            case HELD, MISSED, CANCELLED_BY_JUNIOR, CANCELLED_BY_SENIOR, UNKNOWN -> true;
            case PLANNED, CALLED_OFF -> false;
        };
    }

    static boolean isHeld(Session session) {
        return session.state() == Session.State.HELD;
    }

    private static boolean isWithin(Period period, LocalDate day) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    static int people(Evidence evidence, Collection<Session> sessions) {
        var pairs = evidence.pairsById();
        return people(sessions.stream()
                .map(session -> pairs.get(session.pair()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    static int people(List<Pair> pairs) {
        var people = new HashSet<ParticipantId>();
        pairs.forEach(pair -> people.addAll(pair.people()));
        return people.size();
    }
}
