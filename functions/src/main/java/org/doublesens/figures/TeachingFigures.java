package org.doublesens.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.doublesens.program.Format;
import org.doublesens.program.Pair;
import org.doublesens.program.Participant;
import org.doublesens.program.ParticipantId;
import org.doublesens.program.Posture;
import org.doublesens.program.Session;

/// The figures about which way knowledge went: minutes each way, months that turned, people who showed something.
final class TeachingFigures {
    /// What each side teaches in a crossed sprint; the rest of its 35 minutes turns and closes.
    private static final int CROSSED_MINUTES = 15;

    private TeachingFigures() {}

    static Finding minutes(Evidence evidence, Posture posture) {
        var held = evidence.held();
        var minutes = held.stream()
                .mapToInt(session -> taught(evidence, session, posture))
                .sum();
        return new Finding(minutes, held.size(), PairFigures.people(evidence, held), evidence.soFar());
    }

    /// Pairs that met; one that only ever went one way counts as nothing given back.
    static Finding balance(Evidence evidence) {
        var pairs = evidence.pairsById();
        var held = evidence.held().stream().collect(Collectors.groupingBy(Session::pair));
        var shares = held.values().stream()
                .map(sessions -> balance(evidence, sessions))
                .sorted()
                .toList();
        var met = held.keySet().stream()
                .map(pairs::get)
                .filter(pair -> pair != null)
                .toList();
        return new Finding(Percentile.of(shares, 50), shares.size(), PairFigures.people(met), evidence.soFar());
    }

    private static long balance(Evidence evidence, List<Session> sessions) {
        var byJuniors = sum(evidence, sessions, Posture.JUNIOR_MENTORS);
        var bySeniors = sum(evidence, sessions, Posture.SENIOR_MENTORS);
        return Math.round(1000.0 * Math.min(byJuniors, bySeniors) / Math.max(byJuniors, bySeniors));
    }

    private static int sum(Evidence evidence, List<Session> sessions, Posture posture) {
        return sessions.stream()
                .mapToInt(session -> taught(evidence, session, posture))
                .sum();
    }

    /// What people offered is told to nobody: those who showed something for the first time count as months end, five
    /// at a time, so that no session held tells whether its mentor had offered anything.
    static Finding utilisation(Evidence whole, Group group) {
        var offering = ids(PeopleFigures.offering(whole, Group.EVERYBODY));
        var debuts = debuts(whole).stream()
                .filter(debut -> offering.contains(debut.person()))
                .toList();
        var everybody = Settled.of(
                debuts,
                Debut::month,
                some -> !Suppression.isTooSmall(some.size()),
                whole.soFar().from(),
                whole.today());
        var settled = group == Group.EVERYBODY ? everybody : everybody.joined(ofBothSides(whole));
        var people = ids(PeopleFigures.offering(whole, group));
        var taught = settled.counted().stream()
                .filter(debut -> people.contains(debut.person()))
                .count();
        return Finding.share(taught, people.size(), people.size(), whole.soFar());
    }

    private static Predicate<List<Debut>> ofBothSides(Evidence whole) {
        var juniors =
                ids(whole.participants().stream().filter(Group.JUNIORS::has).toList());
        return some -> {
            var young = (int) some.stream()
                    .filter(debut -> juniors.contains(debut.person()))
                    .count();
            return !Suppression.isTooSmall(young) && !Suppression.isTooSmall(some.size() - young);
        };
    }

    private static Set<ParticipantId> ids(List<Participant> people) {
        return people.stream().map(Participant::participantId).collect(Collectors.toSet());
    }

    /// When somebody showed something for the first time.
    private record Debut(ParticipantId person, YearMonth month) {}

    private static List<Debut> debuts(Evidence evidence) {
        var pairs = evidence.pairsById();
        var first = new HashMap<ParticipantId, YearMonth>();
        for (var session : evidence.held()) {
            var pair = pairs.get(session.pair());
            if (pair != null) {
                mentors(evidence, session, pair)
                        .forEach(person -> first.merge(person, session.round(), TeachingFigures::earlier));
            }
        }
        var debuts = new ArrayList<Debut>();
        first.forEach((person, month) -> debuts.add(new Debut(person, month)));
        debuts.sort(Comparator.comparing(Debut::person));
        return debuts;
    }

    private static Stream<ParticipantId> mentors(Evidence evidence, Session session, Pair pair) {
        if (evidence.cohort().format() == Format.CROSSED_SPRINT) {
            return pair.people().stream();
        }
        return switch (session.posture()) {
            case JUNIOR_MENTORS -> pair.juniors().stream();
            case SENIOR_MENTORS -> Stream.of(pair.senior());
        };
    }

    private static YearMonth earlier(YearMonth one, YearMonth other) {
        return one.isBefore(other) ? one : other;
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
        return Finding.share(kept, due.size(), PairFigures.people(evidence, behind), evidence.soFar());
    }

    private static List<List<Session>> turnedMonths(List<Session> ofOnePair) {
        Map<YearMonth, List<Session>> months =
                ofOnePair.stream().collect(Collectors.groupingBy(Session::round, TreeMap::new, Collectors.toList()));
        var inOrder = List.copyOf(months.values());
        return IntStream.range(1, inOrder.size())
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
}
