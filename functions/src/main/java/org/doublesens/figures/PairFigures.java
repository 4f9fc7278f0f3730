package org.doublesens.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.doublesens.program.Format;
import org.doublesens.program.Lesson;
import org.doublesens.program.Pair;
import org.doublesens.program.PairId;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Posture;
import org.doublesens.program.Session;

/// The figures about what pairs did: sessions, minutes, months whose roles turned.
final class PairFigures {
    private static final int RECENT_DAYS = 21;

    /// What each side teaches in a crossed sprint; the rest of its 35 minutes turns and closes.
    private static final int CROSSED_MINUTES = 15;

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
                .filter(session -> isWithin(period, dayOf(evidence, session)))
                .map(Session::pair)
                .collect(Collectors.toSet());
        var active =
                meeting.stream().filter(pair -> recent.contains(pair.pairId())).count();
        return Finding.share(active, meeting.size(), people(meeting), period);
    }

    static Finding minutes(Evidence evidence, Posture posture) {
        var held = evidence.held();
        var minutes = held.stream()
                .mapToInt(session -> taught(evidence, session, posture))
                .sum();
        return new Finding(minutes, held.size(), people(evidence, held), evidence.soFar());
    }

    static Finding lessonsShared(Evidence evidence) {
        var settled = Settled.of(
                evidence.held(),
                Session::round,
                some -> !Suppression.isTooSmall(Math.min(some.size(), people(evidence, some))),
                evidence.soFar().from(),
                evidence.today());
        var sessions = settled.counted().stream().map(Session::id).collect(Collectors.toSet());
        var shared = evidence.lessons().stream()
                .filter(lesson -> lesson.share() != Lesson.Share.NO && sessions.contains(lesson.session()))
                .count();
        return new Finding(shared, sessions.size(), people(evidence, settled.counted()), settled.period());
    }

    /// A month of a pair counts when its posture is the other one than in the pair's month with sessions before it.
    static Finding swapAdherence(Evidence evidence) {
        var past = evidence.sessions().stream().filter(PairFigures::isPast).toList();
        var due = past.stream().collect(Collectors.groupingBy(Session::pair)).values().stream()
                .flatMap(sessions -> turnedMonths(sessions).stream())
                .toList();
        var kept = due.stream()
                .filter(month -> month.stream().anyMatch(PairFigures::isHeld))
                .count();
        var behind = due.stream().flatMap(List::stream).toList();
        return Finding.share(kept, due.size(), people(evidence, behind), evidence.soFar());
    }

    private static List<List<Session>> turnedMonths(List<Session> ofOnePair) {
        Map<YearMonth, List<Session>> months =
                ofOnePair.stream().collect(Collectors.groupingBy(Session::round, TreeMap::new, Collectors.toList()));
        var inOrder = List.copyOf(months.values());
        return java.util.stream.IntStream.range(1, inOrder.size())
                .filter(month -> posture(inOrder.get(month)) != posture(inOrder.get(month - 1)))
                .mapToObj(inOrder::get)
                .toList();
    }

    private static Posture posture(List<Session> month) {
        return month.getFirst().posture();
    }

    private static int taught(Evidence evidence, Session session, Posture posture) {
        if (evidence.cohort().format() == Format.CROSSED_SPRINT) {
            return CROSSED_MINUTES;
        }
        return session.posture() == posture ? session.minutes() : 0;
    }

    private static boolean isPast(Session session) {
        return switch (session.state()) {
            case HELD, MISSED, CANCELLED_BY_JUNIOR, CANCELLED_BY_SENIOR, UNKNOWN -> true;
            case PLANNED, CALLED_OFF -> false;
        };
    }

    private static boolean isHeld(Session session) {
        return session.state() == Session.State.HELD;
    }

    private static boolean isWithin(Period period, LocalDate day) {
        return !day.isBefore(period.from()) && !day.isAfter(period.to());
    }

    private static LocalDate dayOf(Evidence evidence, Session session) {
        return session.starts().atZone(evidence.cohort().zone()).toLocalDate();
    }

    private static int people(Evidence evidence, Collection<Session> sessions) {
        Map<PairId, Pair> pairs = evidence.pairs().stream().collect(Collectors.toMap(Pair::pairId, pair -> pair));
        return people(sessions.stream()
                .map(session -> pairs.get(session.pair()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private static int people(List<Pair> pairs) {
        var people = new HashSet<ParticipantId>();
        pairs.forEach(pair -> people.addAll(pair.people()));
        return people.size();
    }
}
